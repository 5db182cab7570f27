using System.Globalization;

namespace Chatwright;

/// <summary>The facts of a webhook beside its body.</summary>
public class WebhookContext
{
    private string _command = "";
    private DateTimeOffset? _requestTime;
    private string? _deduplicationKey;
    private UInt128 _hash;
    private ApiList<ApiDeviation> _deviations;

    /// <summary>The context of a webhook that did not arrive in a request: every value is empty or null.</summary>
    public static WebhookContext None { get; } = new() { DeduplicationKey = "" };

    /// <summary>The command of the webhook, such as <c>C2C.CallbackBeforeSendMsg</c>.</summary>
    public string Command { get => _command; init => _command = value; }

    /// <summary>
    /// The time at which the service signed the request, to the second. Null if the request has none, which an unsigned one need not have.
    /// </summary>
    public DateTimeOffset? RequestTime { get => _requestTime; init => _requestTime = value; }

    /// <summary>
    /// A text of 32 characters that is the same for each delivery of one webhook: a hash of application, command and body. The service may deliver a
    /// webhook more than once.
    /// </summary>
    public string DeduplicationKey
    {
        get => _deduplicationKey ??= _hash.ToString("x32", CultureInfo.InvariantCulture);
        init => _deduplicationKey = value;
    }

    /// <summary>The places where the body differs from its description; the first 256 of them. Empty if there are none.</summary>
    public ApiList<ApiDeviation> Deviations { get => _deviations; init => _deviations = value; }

    /// <summary>Adds what the query of the request says.</summary>
    internal void Arrived(string command, DateTimeOffset? requestTime) => (_command, _requestTime) = (command, requestTime);

    /// <summary>Adds what follows from the body.</summary>
    internal void Read(UInt128 hash, ApiList<ApiDeviation> deviations) => (_hash, _deviations) = (hash, deviations);
}
