using System.ComponentModel;
using Chatwright.Protocol;

namespace Chatwright.CodeGeneration;

/// <summary>The description of a service: the facts that all its endpoints share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiService
{
    private ApiList<ApiError> _errors;

    /// <summary>Describes a service.</summary>
    /// <param name="name">Its name, such as <c>Chat</c>.</param>
    /// <param name="contract">The version of <see cref="Contract"/> that the code was generated for.</param>
    /// <exception cref="ArgumentOutOfRangeException">This runtime does not know that version: it is older than the generator.</exception>
    public ApiService(string name, int contract)
    {
        ArgumentNullException.ThrowIfNull(name);
        Contract.Check(contract, $"The {name} client was");
        Name = name;
    }

    /// <summary>The name of the service, such as <c>Chat</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The C# name of a documented host, such as <c>TencentChatRegion.Singapore</c>, for messages; null when no host is documented.
    /// </summary>
    public string? HostExample { get; init; }

    /// <summary>The members of a response that say whether the call succeeded. <see cref="ApiEnvelope.None"/> by default.</summary>
    public ApiEnvelope Envelope { get; init; } = ApiEnvelope.None;

    /// <summary>The query parameters of every request, in the order in which they are written. None by default.</summary>
    public ApiList<ApiQueryParameter> Query { get; init; }

    /// <summary>The headers of every request. None by default.</summary>
    public ApiList<ApiHeader> Headers { get; init; }

    /// <summary>
    /// Lists the error codes that any endpoint may return. It is called for the first response with an error. Null, the default, for none.
    /// </summary>
    public Func<ApiList<ApiError>>? Errors { get; init; }

    /// <summary>The documented limit of a request's body in bytes; null when there is none.</summary>
    public int? RequestBytes { get; init; }

    /// <summary>The documented limit of a response's body in bytes; null when there is none.</summary>
    public int? ResponseBytes { get; init; }

    /// <summary>The service's timeout for a call; null if it is not documented.</summary>
    public TimeSpan? ServerTimeout { get; init; }

    /// <summary>
    /// Lists the examples of the endpoints, in the order of their paths. Null unless the client was generated with <c>ChatwrightExamples</c>.
    /// </summary>
    public Func<ApiList<ApiExample>>? Examples { get; init; }

    /// <summary>Finds the description of a code that any endpoint may return; null if there is none.</summary>
    internal ApiError? FindError(long code) => ErrorLookup.Find(code, Errors, ref _errors);
}
