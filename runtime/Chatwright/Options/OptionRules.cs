namespace Chatwright;

/// <summary>The checks that several options share.</summary>
internal static class OptionRules
{
    private static readonly TimeSpan s_maxWait = TimeSpan.FromMilliseconds(int.MaxValue);

    internal static void CheckTimeout(TimeSpan timeout, string name)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > s_maxWait))
            throw new ArgumentException($"{name} is {timeout}; it must be more than zero and at most {s_maxWait}, or infinite.", name);
    }

    internal static void CheckWait(TimeSpan wait, string name)
    {
        if (wait < TimeSpan.Zero || wait > s_maxWait)
            throw new ArgumentException($"{name} is {wait}; it must be from zero to {s_maxWait}.", name);
    }
}
