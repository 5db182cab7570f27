using System.Runtime.CompilerServices;

namespace Benchmarks.Measuring;

/// <summary>Takes results, so that they escape: the JIT can neither drop the work behind them nor build them on the stack.</summary>
internal static class Sink
{
    private static object? s_last;
    private static long s_sum;

    /// <summary>Runs a piece of work so many times.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run(Func<object?> run, int times)
    {
        for (var i = 0; i < times; i++)
            s_last = run();
    }

    /// <summary>Takes a number, for work that makes no object.</summary>
    public static object? Take(long number)
    {
        s_sum += number;
        return null;
    }

    /// <summary>Lets go of the last result.</summary>
    public static void Clear() => s_last = null;
}
