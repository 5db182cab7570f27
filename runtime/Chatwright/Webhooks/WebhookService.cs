using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The description of the webhooks of a service: what all of them share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookService
{
    /// <summary>Describes the webhooks of a service.</summary>
    /// <param name="name">The name of the service, such as <c>TencentChat</c>.</param>
    /// <param name="contract">The version of <see cref="Contract"/> that the code was generated for.</param>
    /// <exception cref="ArgumentOutOfRangeException">This runtime does not know that version: it is older than the generator.</exception>
    public WebhookService(string name, int contract)
    {
        ArgumentNullException.ThrowIfNull(name);
        Contract.Check(contract, $"The webhooks of {name} were");
        Name = name;
    }

    /// <summary>The name of the service, such as <c>TencentChat</c>.</summary>
    public string Name { get; }

    /// <summary>The query parameter that holds the command.</summary>
    public required string CommandParameter { get; init; }

    /// <summary>The query parameter that holds the id of the application; null if there is none.</summary>
    public string? AppParameter { get; init; }

    /// <summary>The option that has the id of the application, for messages. <c>SdkAppId</c> by default.</summary>
    public string AppOption { get; init; } = "SdkAppId";

    /// <summary>
    /// The query parameter that holds the signature: the hexadecimal SHA-256 of a token and the text of <see cref="TimeParameter"/>, in UTF-8. Null
    /// if requests are not signed.
    /// </summary>
    public string? SignatureParameter { get; init; }

    /// <summary>The query parameter that holds the time of the request in Unix seconds; null if there is none.</summary>
    public string? TimeParameter { get; init; }

    /// <summary>Query parameters of a fixed value. A request may lack them, and letter case does not count. None by default.</summary>
    public ApiList<ApiQueryParameter> FixedQuery { get; init; }

    /// <summary>The further query parameters, in the order in which <see cref="WebhookQuery"/> numbers them. None by default.</summary>
    public ApiList<string> Query { get; init; }

    /// <summary>The members of every reply.</summary>
    public ApiEnvelope Reply { get; init; } = ApiEnvelope.None;

    /// <summary>The webhooks that are described. The receiver numbers them in this order.</summary>
    public ApiList<WebhookDescriptor> Webhooks { get; init; }

    internal bool IsSigned => SignatureParameter is not null && TimeParameter is not null;
}
