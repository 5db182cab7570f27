using System.Net;

namespace Chatwright;

/// <summary>
/// An answer came that is none by the API's rules: not JSON, a shape that contradicts the endpoint's description, larger than the
/// client takes, an HTTP status other than success, or a paging cursor that repeats.
/// </summary>
/// <remarks>Whether the call was executed is unknown. It carries neither a key nor a signature.</remarks>
public class ProtocolException : Exception
{
    private readonly string _problem;

    /// <summary>Creates the error of one answer.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">What is wrong with the answer, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">What led to it, if anything did.</param>
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

    /// <summary>Where in the answer, as a path such as <c>$.SessionItem[2].MsgTime</c>; null when no one place is at fault.</summary>
    public string? JsonPath { get; init; }

    /// <summary>Where in the answer's body, in bytes from its start; null when no one place is at fault.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>The HTTP status, when it was the fault; null when the status was one of success.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    /// <summary>The least time to wait before another call, by the answer's <c>Retry-After</c> header; null when it had none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer's body as text, at most its first 64 KiB; null when there was none to keep. It may hold personal data, so it is not part of <see cref="Message"/>.</summary>
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
