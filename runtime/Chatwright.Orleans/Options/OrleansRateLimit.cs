namespace Chatwright;

/// <summary>A limit in place of the one that an endpoint documents.</summary>
/// <param name="Permits">The number of calls that all processes together may make in one window; at least 1.</param>
/// <param name="Window">The length of the window; more than zero and at most a day.</param>
public sealed record OrleansRateLimit(int Permits, TimeSpan Window);
