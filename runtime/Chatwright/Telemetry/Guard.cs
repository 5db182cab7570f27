namespace Chatwright.Telemetry;

/// <summary>Runs code of listeners. Their exceptions are ignored: an observer that fails must not change the outcome of a call.</summary>
internal static class Guard
{
    internal static void Run<T>(T state, Action<T> report)
    {
        try
        {
            report(state);
        }
        catch (Exception)
        {
            // See above.
        }
    }

    internal static TResult? Create<T, TResult>(T state, Func<T, TResult> create)
        where TResult : class
    {
        try
        {
            return create(state);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
