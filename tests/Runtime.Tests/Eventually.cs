namespace Runtime.Tests;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static Task Async(Func<bool> condition) => Async(() => Task.FromResult(condition()));

    public static async Task Async(Func<Task<bool>> condition)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await condition(); await Task.Delay(5))
            Xunit.Assert.True(TimeProvider.System.GetElapsedTime(start) < s_patience, "It never came.");
    }
}
