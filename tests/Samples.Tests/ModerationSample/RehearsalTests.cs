using Samples.Tests.Harness;

namespace Samples.Tests.ModerationSample;

/// <summary>samples/Moderation as a process of its own, over real HTTP.</summary>
public class RehearsalTests
{
    [Fact]
    public async Task The_rehearsal_runs_without_an_account_and_ends()
    {
        await using var sample = SampleProcess.Start("Moderation", []);
        await sample.AssertEndsAsync(0);
        Assert.Contains("ann writes to bob: Hello: done", sample.Output, StringComparison.Ordinal);
        Assert.Contains("ann writes to bob: Cheap Pills: error 120001, 'pills' is not allowed here.", sample.Output, StringComparison.Ordinal);
        Assert.Contains("Greeted jared in @TGS#1.", sample.Output, StringComparison.Ordinal);
        Assert.Contains("bob blocks jared, which nobody handles: done", sample.Output, StringComparison.Ordinal);
        Assert.Contains("ann signs in: State.StateChange: Replied with status 200", sample.Output, StringComparison.Ordinal);
        Assert.Contains("a stranger sends a webhook: State.StateChange: Refused with status 401", sample.Output, StringComparison.Ordinal);
        Assert.Contains("""Online: ["ann"]""", sample.Output, StringComparison.Ordinal);
    }
}
