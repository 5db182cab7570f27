namespace Chatwright;

/// <summary>The application and endpoint that a rate limit applies to.</summary>
public readonly record struct ApiRateLimitKey
{
    /// <summary>The application that makes the calls, as its credential names it; null when it names none.</summary>
    public string? AppId { get; init; }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The number of calls that the service allows in one <see cref="Window"/>; null when no limit is documented.</summary>
    public int? Permits { get; init; }

    /// <summary>The length of the window; zero when no limit is documented.</summary>
    public TimeSpan Window { get; init; }
}
