namespace Chatwright;

/// <summary>The facts of a response beside its content: the HTTP status, the envelope, and the call that it ended.</summary>
public sealed class ApiResponseInfo
{
    private string _endpoint = "";
    private int _statusCode;
    private int _attempts;
    private TimeSpan _elapsed;

    /// <summary>The info of a response that came from no service: every value is 0, empty or null.</summary>
    public static ApiResponseInfo None { get; } = new();

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>; empty for a response that no call returned.</summary>
    public string Endpoint { get => _endpoint; init => _endpoint = value; }

    /// <summary>The HTTP status, such as 200.</summary>
    public int StatusCode { get => _statusCode; init => _statusCode = value; }

    /// <summary>The number of attempts that the call began, the successful one included.</summary>
    public int Attempts { get => _attempts; init => _attempts = value; }

    /// <summary>The duration of the call: signing, waiting, all attempts.</summary>
    public TimeSpan Elapsed { get => _elapsed; init => _elapsed = value; }

    /// <summary>The status text of the envelope, such as <c>OK</c>; null if the response has none.</summary>
    public string? Status { get; init; }

    /// <summary>The error code of the envelope, 0 on success; null if the response has none.</summary>
    public long? ErrorCode { get; init; }

    /// <summary>The error text for developers; null if the response has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The error text for end users; null if the response has none.</summary>
    public string? DisplayMessage { get; init; }

    /// <summary>Adds what the response itself does not hold.</summary>
    internal void Arrived(string endpoint, int statusCode) => (_endpoint, _statusCode) = (endpoint, statusCode);

    /// <summary>Adds the facts of the whole call.</summary>
    internal void Complete(int attempts, TimeSpan elapsed) => (_attempts, _elapsed) = (attempts, elapsed);
}
