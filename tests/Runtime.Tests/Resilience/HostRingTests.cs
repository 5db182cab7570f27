using Chatwright;
using Chatwright.Resilience;
using Xunit;

namespace Runtime.Tests.Resilience;

public sealed class HostRingTests
{
    private static readonly TimeSpan s_failover = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_host_becomes_unreachable_once_and_reachable_once()
    {
        var ring = Ring("one.example", "two.example");
        var host = ring.Choose(failsOver: false);
        Assert.False(ring.MarkReachable(host));
        Assert.True(ring.MarkUnreachable(host));
        Assert.False(ring.MarkUnreachable(host));
        Assert.True(ring.MarkReachable(host));
        Assert.False(ring.MarkReachable(host));
        Assert.Same(host, ring.Choose(failsOver: false));
    }

    [Fact]
    public void A_host_without_a_backup_never_becomes_unreachable()
    {
        var ring = Ring("only.example");
        var host = ring.Choose(failsOver: false);
        Assert.False(ring.MarkUnreachable(host));
        Assert.False(ring.HasOther);
        Assert.False(ring.MarkReachable(host));
        Assert.Same(host, ring.Choose(failsOver: true));
    }

    [Fact]
    public void There_is_another_host_as_long_as_one_is_not_unreachable()
    {
        var ring = Ring("one.example", "two.example");
        Assert.True(ring.HasOther);
        ring.MarkUnreachable(ring.Choose(failsOver: false));
        Assert.True(ring.HasOther);
        var second = ring.Choose(failsOver: true);
        ring.MarkUnreachable(second);
        Assert.False(ring.HasOther);
        ring.MarkReachable(second);
        Assert.True(ring.HasOther);
    }

    [Fact]
    public void Another_failure_begins_the_time_of_its_host_anew()
    {
        var ring = Ring("one.example", "two.example");
        var first = ring.Choose(failsOver: false);
        ring.MarkUnreachable(first);
        _clock.Advance(s_failover - TimeSpan.FromSeconds(1));
        ring.MarkUnreachable(first);
        _clock.Advance(s_failover - TimeSpan.FromTicks(1));
        Assert.Equal("two.example", ring.Choose(failsOver: false).Name);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Same(first, ring.Choose(failsOver: false));
    }

    [Fact]
    public void When_all_are_unreachable_the_one_that_failed_first_is_chosen_wherever_it_stands()
    {
        var ring = Ring("one.example", "two.example", "three.example");
        var hosts = new List<HostAddress>();
        for (var i = 0; i < 3; i++)
        {
            hosts.Add(ring.Choose(failsOver: true));
            ring.MarkUnreachable(hosts[i]);
        }
        foreach (var oldest in new[] { 1, 2, 0 })
        {
            foreach (var host in hosts.Where(host => host != hosts[oldest]))
            {
                _clock.Advance(TimeSpan.FromMilliseconds(1));
                ring.MarkUnreachable(host);
            }
            Assert.Same(hosts[oldest], ring.Choose(failsOver: true));
        }
    }

    [Fact]
    public void Of_hosts_that_failed_at_the_same_time_the_preferred_one_is_chosen()
    {
        var ring = Ring("one.example", "two.example");
        for (var i = 0; i < 2; i++)
            ring.MarkUnreachable(ring.Choose(failsOver: true));
        Assert.Equal("one.example", ring.Choose(failsOver: true).Name);
    }

    private HostRing Ring(params string[] hosts) => new(new(hosts[0], hosts[1..]), s_failover, _clock);
}
