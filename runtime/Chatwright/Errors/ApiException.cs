namespace Chatwright;

/// <summary>The API answered, and its answer is no: an error code, or a status that is not the good one.</summary>
/// <remarks>
/// <see cref="Code"/>, <see cref="Status"/>, <see cref="Info"/> and <see cref="Display"/> are the answer's own words;
/// <see cref="Name"/>, <see cref="Remedy"/>, <see cref="Retry"/>, <see cref="RetryAfter"/> and <see cref="Refused"/> are what the
/// endpoint's description says about that code. It carries neither a key nor a signature.
/// </remarks>
public class ApiException : Exception
{
    /// <summary>Creates the error of one answer. Tests of code that calls a client may create one too.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="code">The answer's error code; 0 when it gave a status only.</param>
    /// <param name="innerException">What led to it, if anything did.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public ApiException(string endpoint, long code, Exception? innerException = null)
        : base(null, innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
        Code = code;
    }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The error code of the answer (the envelope's code member); 0 when it gave a status only.</summary>
    public long Code { get; }

    /// <summary>The status of the answer (the envelope's status member), such as <c>FAIL</c>; null when it had none.</summary>
    public string? Status { get; init; }

    /// <summary>The answer's own explanation (the envelope's info member), meant for developers; null when it had none.</summary>
    public string? Info { get; init; }

    /// <summary>The answer's text for end users (the envelope's display member); null when it had none.</summary>
    public string? Display { get; init; }

    /// <summary>The name that the description gives the code, such as <c>AccountNotImported</c>; null for a code that it does not list.</summary>
    public string? Name { get; init; }

    /// <summary>What to do about it, by the description; null when it says nothing.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether and how the call may be repeated, by the description. <see cref="ApiRetry.Never"/> for a code that it does not list.</summary>
    public ApiRetry Retry { get; init; }

    /// <summary>The least time to wait before the call is repeated, by the description. <see cref="TimeSpan.Zero"/> when it names none.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>True when the description says that a call answered with this code was not executed, so that even a write may be sent again. False by default.</summary>
    public bool Refused { get; init; }

    /// <summary>The answer's body as text, at most its first 64 KiB; null when there was none to keep. It may hold personal data, so it is not part of <see cref="Message"/>.</summary>
    public string? RawResponse { get; init; }

    /// <summary>Endpoint, code, name, the answer's explanation and the remedy, in one line.</summary>
    public override string Message
    {
        get
        {
            var what = Code != 0 || Status is null ? $"{Code} {Name}".TrimEnd() : Status;
            var message = Sentence(string.IsNullOrWhiteSpace(Info) ? $"{Endpoint} answered {what}" : $"{Endpoint} answered {what}: {Info.Trim()}");
            return string.IsNullOrWhiteSpace(Remedy) ? message : $"{message} {Sentence(Remedy.Trim())}";
        }
    }

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '。' ? text : text + ".";
}
