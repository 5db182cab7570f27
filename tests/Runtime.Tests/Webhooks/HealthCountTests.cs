using Chatwright.CodeGeneration;
using Chatwright.Webhooks;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>The webhooks of the last minute in numbers, which a health check reads.</summary>
public sealed class HealthCountTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LatestCounts _counts;

    public HealthCountTests() => _counts = new(_clock);

    [Fact]
    public void Outcomes_are_counted_as_handled_failed_or_unverified()
    {
        Add(WebhookOutcome.Handled, WebhookOutcome.Unknown, WebhookOutcome.Repeated, WebhookOutcome.Failed, WebhookOutcome.Late);
        _counts.AddUnverified();
        Assert.Equal(new WebhookHealth { Handled = 3, Failed = 2, Unverified = 1 }, _counts.Read());
    }

    [Fact]
    public void Those_of_the_half_minute_before_count_too()
    {
        Add(WebhookOutcome.Handled, WebhookOutcome.Failed);
        _counts.AddUnverified();
        _clock.Advance(TimeSpan.FromSeconds(30));
        Add(WebhookOutcome.Handled, WebhookOutcome.Failed);
        _counts.AddUnverified();
        Assert.Equal(new WebhookHealth { Handled = 2, Failed = 2, Unverified = 2 }, _counts.Read());
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new WebhookHealth { Handled = 1, Failed = 1, Unverified = 1 }, _counts.Read());
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(default, _counts.Read());
    }

    [Fact]
    public void Those_of_a_minute_ago_do_not_count()
    {
        Add(WebhookOutcome.Handled);
        _clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Equal(1, _counts.Read().Handled);
        _clock.Advance(TimeSpan.FromSeconds(30.1));
        Assert.Equal(default, _counts.Read());
    }

    [Fact]
    public void A_webhook_that_began_before_counts_in_the_half_minute_that_has_begun()
    {
        var start = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(31));
        Add(WebhookOutcome.Handled);
        _counts.Add(WebhookOutcome.Late, start);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(new WebhookHealth { Handled = 1, Failed = 1 }, _counts.Read());
    }

    private void Add(params WebhookOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
            _counts.Add(outcome, _clock.GetTimestamp());
    }
}
