namespace Chatwright;

/// <summary>The exception that is thrown when the service returns an error: an error code, or a status other than that of success.</summary>
/// <remarks>
/// <see cref="Code"/>, <see cref="Status"/>, <see cref="Info"/> and <see cref="Display"/> are the members of the response;
/// <see cref="Name"/>, <see cref="Remedy"/>, <see cref="Retry"/>, <see cref="RetryAfter"/> and <see cref="Refused"/> come from the
/// endpoint's description of that code. It carries neither a key nor a signature.
/// </remarks>
public class ApiException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ApiException"/> class. Tests of code that calls a client may do so too.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="code">The error code of the response; 0 if it has a status only.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
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

    /// <summary>The error code of the response (the envelope's code member); 0 if it has a status only.</summary>
    public long Code { get; }

    /// <summary>The status of the response (the envelope's status member), such as <c>FAIL</c>; null if it has none.</summary>
    public string? Status { get; init; }

    /// <summary>The error text for developers (the envelope's info member); null if the response has none.</summary>
    public string? Info { get; init; }

    /// <summary>The error text for end users (the envelope's display member); null if the response has none.</summary>
    public string? Display { get; init; }

    /// <summary>The name that the description gives the code, such as <c>AccountNotImported</c>; null for a code that it does not list.</summary>
    public string? Name { get; init; }

    /// <summary>The remedy that the description gives; null if it gives none.</summary>
    public string? Remedy { get; init; }

    /// <summary>The retry advice of the description. <see cref="ApiRetry.Never"/> for a code that it does not list.</summary>
    public ApiRetry Retry { get; init; }

    /// <summary>The minimum wait before the call is repeated, by the description. <see cref="TimeSpan.Zero"/> if it gives none.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>
    /// <see langword="true"/> if a call that returns this code was not executed, by the description, so that even a write may be sent again;
    /// otherwise, <see langword="false"/>, the default.
    /// </summary>
    public bool Refused { get; init; }

    /// <summary>
    /// The response's body as text, at most its first 64 KiB; null if there is none. It may hold personal data, so it is not part of
    /// <see cref="Message"/>.
    /// </summary>
    public string? RawResponse { get; init; }

    /// <summary>Endpoint, code, name, error text and remedy, in one line.</summary>
    public override string Message
    {
        get
        {
            var what = Code != 0 || Status is null ? $"{Code} {Name}".TrimEnd() : Status;
            var message = Sentence(string.IsNullOrWhiteSpace(Info) ? $"{Endpoint} returned {what}" : $"{Endpoint} returned {what}: {Info.Trim()}");
            return string.IsNullOrWhiteSpace(Remedy) ? message : $"{message} {Sentence(Remedy.Trim())}";
        }
    }

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '。' ? text : text + ".";
}
