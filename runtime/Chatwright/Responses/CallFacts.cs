namespace Chatwright;

/// <summary>The facts of a call that has ended.</summary>
/// <param name="Attempts">The number of attempts that were begun.</param>
/// <param name="Elapsed">The duration of the call.</param>
/// <param name="RateLimitWait">The time that it waited for permits.</param>
/// <param name="RetryWait">The time that it waited between attempts.</param>
internal readonly record struct CallFacts(int Attempts, TimeSpan Elapsed, TimeSpan RateLimitWait, TimeSpan RetryWait);
