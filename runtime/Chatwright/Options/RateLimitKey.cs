namespace Chatwright;

/// <summary>The application and endpoint that a frequency limit applies to.</summary>
/// <param name="AppId">The application that makes the calls, as its credential names it; null when it names none.</param>
/// <param name="Endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
/// <param name="Permits">The calls that the documents allow in one window; null when they name no limit.</param>
/// <param name="Window">The length of that window; zero when they name no limit.</param>
public readonly record struct RateLimitKey(string? AppId, string Endpoint, int? Permits, TimeSpan Window);
