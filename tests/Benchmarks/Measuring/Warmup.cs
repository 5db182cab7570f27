using System.Diagnostics;
using System.Runtime;

namespace Benchmarks.Measuring;

/// <summary>Runs subjects until the JIT has nothing left to improve in them.</summary>
internal static class Warmup
{
    private const int FewestPasses = 8;
    private const int QuietPasses = 3;

    // A large program has a long tail of methods that are called now and then; one more or less decides nothing.
    private const int FewMethods = 2;

    private static readonly TimeSpan s_pass = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    // The runtime promotes methods once it has seen no new one for 100 ms.
    private static readonly TimeSpan s_promotion = TimeSpan.FromMilliseconds(150);

    /// <returns><c>true</c> if the times settled; otherwise, <c>false</c>: the machine was too busy to compile in time.</returns>
    public static bool Run(IReadOnlyCollection<Subject> subjects)
    {
        var clock = Stopwatch.StartNew();
        var quiet = 0;
        for (var pass = 0; pass < FewestPasses || quiet < QuietPasses; pass++)
        {
            if (clock.Elapsed > s_longest)
                return false;
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var subject in subjects)
                RunFor(subject, s_pass);
            Thread.Sleep(s_promotion);
            quiet = JitInfo.GetCompiledMethodCount() - compiled <= FewMethods ? quiet + 1 : 0;
        }
        return true;
    }

    private static void RunFor(Subject subject, TimeSpan time)
    {
        // More calls than any tier of the JIT requires, however long one takes.
        const int FewestRuns = 40;
        Sink.Run(subject.Run, FewestRuns);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
            Sink.Run(subject.Run, FewestRuns);
    }
}
