using System.Net;

namespace Chatwright;

/// <summary>
/// The exception that is thrown when a response cannot be read: it is not JSON, lacks a required member, is too large, or has an HTTP status other
/// than success. Paging throws it when the service returns a cursor that was already used.
/// </summary>
public sealed class ApiResponseException : ChatwrightException
{
    /// <summary>Initializes a new instance of the <see cref="ApiResponseException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">The problem, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="problem"/> is null.</exception>
    public ApiResponseException(string endpoint, string problem, Exception? innerException = null)
        : base(endpoint, problem, ApiExecution.Unknown, innerException)
    {
    }

    /// <summary>The place in the response, as a path such as <c>$.SessionItem[2].MsgTime</c>; null if the problem has no place.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The place in the response's body, in bytes from its start; null if the problem has no place.</summary>
    public long? Offset { get; init; }

    /// <summary>The HTTP status, such as 502; null if it is one of success.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// The response's body as text, at most its first 64 KiB; null if there is none. It may hold personal data, so it is not part of
    /// <see cref="Message"/>.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <summary>
    /// <see langword="true"/> for the HTTP status 429 and those from 500, and for a body that was damaged on its way; otherwise,
    /// <see langword="false"/>.
    /// </summary>
    public override bool IsTransient
        => IsDamaged || StatusCode is (int)HttpStatusCode.TooManyRequests or >= (int)HttpStatusCode.InternalServerError;

    /// <summary>True if the bytes of the body are not what the service sent, such as a compressed body that cannot be decompressed.</summary>
    internal bool IsDamaged { get; init; }

    /// <summary>Endpoint, problem and place, in one line.</summary>
    public override string Message
    {
        get
        {
            var problem = $"{Endpoint}: {Problem}";
            return (JsonPath, Offset) switch
            {
                (null, null) => $"{problem}.",
                (null, _) => $"{problem} (byte {Offset}).",
                (_, null) => $"{problem} (at {JsonPath}).",
                _ => $"{problem} (at {JsonPath}, byte {Offset}).",
            };
        }
    }
}
