using Chatwright.Json;

namespace Chatwright;

/// <summary>The exception that is thrown when the service returns an error: an error code, or a status other than that of success.</summary>
/// <remarks>
/// <see cref="Code"/>, <see cref="Status"/>, <see cref="ErrorMessage"/> and <see cref="DisplayMessage"/> are members of the response.
/// <see cref="ErrorName"/>, <see cref="Remedy"/> and <see cref="RetryAdvice"/> are what the endpoint's description says about the code.
/// </remarks>
public sealed class ApiErrorException : ChatwrightException
{
    /// <summary>Initializes a new instance of the <see cref="ApiErrorException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="code">The error code of the response; 0 if it has a status only.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public ApiErrorException(string endpoint, long code, Exception? innerException = null)
        : base(endpoint, "", ApiExecution.Unknown, innerException)
        => Code = code;

    /// <summary>The error code of the response (the envelope's code member); 0 if it has a status only.</summary>
    public long Code { get; }

    /// <summary>The name that the description gives the code, such as <c>UserNotImported</c>; null for a code that it does not list.</summary>
    public string? ErrorName { get; init; }

    /// <summary>The error text for developers (the envelope's info member); null if the response has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The error text for end users (the envelope's display member); null if the response has none.</summary>
    public string? DisplayMessage { get; init; }

    /// <summary>The status of the response (the envelope's status member), such as <c>FAIL</c>; null if it has none.</summary>
    public string? Status { get; init; }

    /// <summary>The remedy that the description gives; null if it gives none.</summary>
    public string? Remedy { get; init; }

    /// <summary>
    /// The retry advice of the description. For a code that it does not list, it is <see cref="ApiRetryAdvice.Backoff"/> under the HTTP status 429,
    /// 502, 503 or 504, and <see cref="ApiRetryAdvice.Never"/> otherwise.
    /// </summary>
    public ApiRetryAdvice RetryAdvice { get; init; }

    /// <summary>
    /// The response's body as text, at most its first 64 KiB; null if there is none. It may hold personal data, so it is not part of
    /// <see cref="Message"/>.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <inheritdoc/>
    public override bool IsTransient => RetryAdvice != ApiRetryAdvice.Never;

    /// <summary>
    /// Endpoint, code, name, error text and remedy, in one line: control characters are escaped, and no more than 1000 characters are shown of the
    /// error text.
    /// </summary>
    public override string Message
    {
        get
        {
            var error = Code != 0 || Status is null ? $"{Code} {ErrorName}".TrimEnd() : OneLine.Of(Status, OneLine.MaxText);
            var text = string.IsNullOrWhiteSpace(ErrorMessage) ? "" : $": {OneLine.Of(ErrorMessage.Trim(), OneLine.MaxText)}";
            var message = Sentence($"{Endpoint} returned {error}{text}");
            return string.IsNullOrWhiteSpace(Remedy) ? message : $"{message} {Sentence(Remedy.Trim())}";
        }
    }

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '。' ? text : text + ".";
}
