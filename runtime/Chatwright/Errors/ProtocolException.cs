using System.Net;

namespace Chatwright;

/// <summary>
/// The exception that is thrown when a response cannot be read: it is not JSON, contradicts the endpoint's description, is too large, has an HTTP
/// status other than success, or repeats a paging cursor.
/// </summary>
/// <remarks>The call may or may not have been executed. The exception carries neither a key nor a signature.</remarks>
public class ProtocolException : Exception
{
    private readonly string _problem;

    /// <summary>Initializes a new instance of the <see cref="ProtocolException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">The problem, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="problem"/> is null.</exception>
    public ProtocolException(string endpoint, string problem, Exception? innerException = null)
        : base(null, innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(problem);
        Endpoint = endpoint;
        _problem = problem;
    }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The place in the response, as a path such as <c>$.SessionItem[2].MsgTime</c>; null if the problem has no place.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The place in the response's body, in bytes from its start; null if the problem has no place.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>The HTTP status; null if it is one of success.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    /// <summary>The minimum wait before another call, by the response's <c>Retry-After</c> header; null if it has none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The response's body as text, at most its first 64 KiB; null if there is none. It may hold personal data, so it is not part of
    /// <see cref="Message"/>.
    /// </summary>
    public string? RawResponse { get; init; }

    /// <summary>Endpoint, problem and place, in one line.</summary>
    public override string Message
    {
        get
        {
            var problem = $"{Endpoint}: {_problem.TrimEnd('.')}";
            return (JsonPath, ByteOffset) switch
            {
                (null, null) => $"{problem}.",
                (null, _) => $"{problem} (byte {ByteOffset}).",
                (_, null) => $"{problem} (at {JsonPath}).",
                _ => $"{problem} (at {JsonPath}, byte {ByteOffset}).",
            };
        }
    }
}
