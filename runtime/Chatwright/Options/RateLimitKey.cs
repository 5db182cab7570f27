namespace Chatwright;

/// <summary>The application and endpoint that a frequency limit applies to.</summary>
/// <param name="AppId">The application that makes the calls, from its credential; null if the credential has none.</param>
/// <param name="Endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
/// <param name="Permits">The documented number of calls in one window; null without a documented limit.</param>
/// <param name="Window">The length of that window; zero without a documented limit.</param>
public readonly record struct RateLimitKey(string? AppId, string Endpoint, int? Permits, TimeSpan Window);
