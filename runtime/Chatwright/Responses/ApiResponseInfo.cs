using System.Collections.ObjectModel;

namespace Chatwright;

/// <summary>The facts of a response beside its content: the head of the HTTP response, the envelope, and the call that it ended.</summary>
public sealed class ApiResponseInfo
{
    private const int MaxStatusCode = 999;

    private string _endpoint = "";
    private TimeSpan _elapsed;
    private long _errorCode;
    private int _attempts;
    private short _statusCode;
    private bool _hasErrorCode;

    /// <summary>True if the envelope has an error text for end users, and it is empty, as that of a success is.</summary>
    private bool _hasEmptyDisplay;

    /// <summary>The headers, or the head that they are in until somebody looks at them; null for none.</summary>
    private object? _headers;

    /// <summary>The facts that few responses have. Null for the others, so that they do not pay for them.</summary>
    private Details? _details;

    /// <summary>The info of a response that came from no service: every value is 0, empty or null.</summary>
    public static ApiResponseInfo None { get; } = new();

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>; empty for a response that no call returned.</summary>
    public string Endpoint { get => _endpoint; init => _endpoint = value; }

    /// <summary>The HTTP status, such as 200; from 0 to 999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of an HTTP status.</exception>
    public int StatusCode { get => _statusCode; init => _statusCode = Checked(value); }

    /// <summary>
    /// The headers of the response. Letter case does not count in their names; the values of a header that came several times are joined by
    /// <c>, </c>. A signature in a name or value is replaced by asterisks.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get => ReadHeaders(); init => _headers = value; }

    /// <summary>The number of attempts that the call began, the successful one included.</summary>
    public int Attempts { get => _attempts; init => _attempts = value; }

    /// <summary>The duration of the call: signing, waiting, all attempts.</summary>
    public TimeSpan Elapsed { get => _elapsed; init => _elapsed = value; }

    /// <summary>The part of <see cref="Elapsed"/> in which the call waited for permits of rate limits; zero if it did not wait.</summary>
    public TimeSpan RateLimitWait { get => _details?.RateLimitWait ?? default; init => More().RateLimitWait = value; }

    /// <summary>The part of <see cref="Elapsed"/> in which the call waited between attempts; zero if it did not wait.</summary>
    public TimeSpan RetryWait { get => _details?.RetryWait ?? default; init => More().RetryWait = value; }

    /// <summary>The places where the response differs from its description; the first 256 of them. Empty if there are none.</summary>
    public ApiList<ApiDeviation> Deviations
    {
        get => _details?.Deviations?.Listed ?? default;
        init => More().Deviations = new(value, default, 0);
    }

    /// <summary>
    /// The response's body as text, at most its first 64 KiB, with asterisks in place of a signature. Null, unless
    /// <see cref="ApiCallOptions.CaptureBody"/> is set or the response is an error. It may hold personal data.
    /// </summary>
    public string? Body { get => _details?.Body; init => Keep(value); }

    /// <summary>The status text of the envelope, such as <c>OK</c>; null if the response has none.</summary>
    public string? Status { get; init; }

    /// <summary>The error code of the envelope, 0 on success; null if the response has none.</summary>
    public long? ErrorCode { get => _hasErrorCode ? _errorCode : null; init => (_errorCode, _hasErrorCode) = (value ?? 0, value.HasValue); }

    /// <summary>The error text for developers; null if the response has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The error text for end users; null if the response has none.</summary>
    public string? DisplayMessage { get => _hasEmptyDisplay ? "" : _details?.DisplayMessage; init => Display(value); }

    /// <summary>The deviations with what telemetry reports of them; null if there are none.</summary>
    internal DeviationReport? DeviationReport => _details?.Deviations;

    /// <summary>The info of a response whose envelope is unknown.</summary>
    internal static ApiResponseInfo Of(string endpoint, ResponseHead? head, string? body = null)
    {
        var info = new ApiResponseInfo();
        info.Arrived(endpoint, head);
        info.Keep(body);
        return info;
    }

    /// <summary>Adds what the body does not hold.</summary>
    internal void Arrived(string endpoint, ResponseHead? head)
        => (_endpoint, _statusCode, _headers) = (endpoint, Checked(head?.StatusCode ?? 200), head);

    /// <summary>Adds the deviations.</summary>
    internal void Deviated(DeviationReport deviations) => More().Deviations = deviations;

    /// <summary>Adds the body.</summary>
    internal void Keep(string? body)
    {
        if (body is not null)
            More().Body = body;
    }

    /// <summary>Adds the facts of the whole call.</summary>
    internal void Complete(CallFacts facts)
    {
        (_attempts, _elapsed) = (facts.Attempts, facts.Elapsed);
        if (facts.RateLimitWait > TimeSpan.Zero || facts.RetryWait > TimeSpan.Zero)
            (More().RateLimitWait, More().RetryWait) = (facts.RateLimitWait, facts.RetryWait);
    }

    private static short Checked(int statusCode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(statusCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, MaxStatusCode);
        return (short)statusCode;
    }

    private void Display(string? text)
    {
        _hasEmptyDisplay = text is "";
        if (text is not (null or ""))
            More().DisplayMessage = text;
    }

    private IReadOnlyDictionary<string, string> ReadHeaders()
    {
        var headers = _headers;
        if (headers is ResponseHead head)
            _headers = headers = head.ReadHeaders();
        return headers as IReadOnlyDictionary<string, string> ?? ReadOnlyDictionary<string, string>.Empty;
    }

    private Details More() => _details ??= new();

    private sealed class Details
    {
        internal TimeSpan RateLimitWait { get; set; }

        internal TimeSpan RetryWait { get; set; }

        internal DeviationReport? Deviations { get; set; }

        internal string? Body { get; set; }

        internal string? DisplayMessage { get; set; }
    }
}
