using Chatwright.Orleans.Calendar;

namespace Orleans.Tests.Calendar;

public sealed class PermitCalendarTests
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(50);
    private readonly World _world = new(TimeSpan.FromSeconds(4));

    [Fact]
    public void The_first_times_are_now_and_an_interval_apart()
    {
        var one = _world.Activate();
        Assert.Equal(new PermitBatch(8, TimeSpan.Zero, null), one.Take(8, s_interval));
        Assert.Equal(new PermitBatch(8, s_interval * 8, null), one.Take(8, s_interval));
    }

    [Fact]
    public void What_was_not_used_is_not_handed_out_later()
    {
        var one = _world.Activate();
        one.Take(1, s_interval);
        _world.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new PermitBatch(2, TimeSpan.Zero, null), one.Take(2, s_interval));
    }

    [Fact]
    public void Storage_is_written_once_in_half_a_reservation()
    {
        var one = _world.Activate();
        RunFor(TimeSpan.FromSeconds(60), one);
        Assert.InRange(_world.Slots.Count, 60 * 200 - 10, 60 * 200 + 210);
        Assert.InRange(_world.Store.Writes, 25, 35);
    }

    [Fact]
    public void No_time_is_handed_out_before_its_reservation_is_acknowledged()
    {
        var one = _world.Activate();
        _world.Store.BeforeWrite = () => Assert.Empty(_world.Slots);
        _world.Store.Fates.Enqueue(StoreFate.Good);
        _world.Store.Fates.Enqueue(StoreFate.Hang);
        Assert.Null(one.Take(8, s_interval));
        _world.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, one.Last?.Count);
        Assert.NotNull(one.Last?.Problem);
        _world.Store.Hanging.Dequeue()();
        _world.Advance(TimeSpan.Zero);
        Assert.NotEqual(0, one.Take(8, s_interval)?.Count);
    }

    [Fact]
    public void Without_a_reservation_nothing_is_handed_out_whatever_the_interval()
    {
        for (var ticks = 1; ticks < 5_000_000; ticks = (ticks * 3 / 2) + 1)
        {
            var world = new World(TimeSpan.FromSeconds(4));
            world.Store.Fates.Enqueue(StoreFate.Failure);
            Assert.Equal(0, world.Activate().Take(16, TimeSpan.FromTicks(ticks))?.Count);
        }
    }

    [Fact]
    public void A_request_is_given_no_more_than_it_asks_for()
    {
        var one = _world.Activate();
        for (var i = 0; i < 200; i++)
        {
            Assert.InRange(one.Take(1 + (i % 5), TimeSpan.FromTicks(1 + i))!.Value.Count, 0, 1 + (i % 5));
            _world.Advance(TimeSpan.FromMilliseconds(100 * (i % 70)));
        }
    }

    [Fact]
    public void Times_beyond_the_horizon_have_to_be_requested_later()
    {
        var one = _world.Activate();
        Assert.Equal(200, one.Take(1000, s_interval)?.Count - 1);
        var more = one.Take(1000, s_interval)!.Value;
        Assert.Equal(0, more.Count);
        _world.Advance(more.Wait);
        Assert.InRange(one.Take(1000, s_interval)!.Value.Count, 90, 110);
    }

    [Fact]
    public void An_interval_longer_than_a_reservation_is_kept()
    {
        var minute = TimeSpan.FromMinutes(1);
        var one = _world.Activate();
        for (var end = TimeSpan.FromMinutes(10); _world.Now < end; _world.Advance(TimeSpan.FromMilliseconds(100)))
            one.Take(16, minute);
        Assert.InRange(_world.Slots.Count, 10, 11);
        _world.AssertNoneTwice();
        Assert.InRange(_world.Store.Writes, 9, 11);
    }

    [Fact]
    public void A_silo_that_stops_in_good_order_leaves_no_pause()
    {
        var one = _world.Activate();
        one.Take(16, s_interval);
        one.Close();
        var two = _world.Activate();
        var first = two.Take(1, s_interval)!.Value;
        Assert.Equal((0, s_interval * 16), (first.Count, first.Wait));
        _world.Advance(first.Wait);
        Assert.Equal(1, two.Take(1, s_interval)?.Count);
        _world.AssertNoneTwice();
        Assert.Equal(0, one.Take(1, s_interval)?.Count);
    }

    [Fact]
    public void After_a_crash_the_next_activation_waits_until_the_reservation_is_over()
    {
        var one = _world.Activate();
        one.Take(16, s_interval);
        one.Kill();
        var two = _world.Activate();
        var first = two.Take(1, s_interval)!.Value;
        Assert.Equal(0, first.Count);
        Assert.NotNull(first.Problem);
        Assert.InRange(first.Wait, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5.1));
        _world.Advance(first.Wait);
        Assert.Equal(1, two.Take(1, s_interval)?.Count);
        _world.AssertNoneTwice();
    }

    [Fact]
    public void Crashes_in_a_row_do_not_add_up()
    {
        for (var i = 0; i < 20; i++)
        {
            var one = _world.Activate();
            one.Take(16, s_interval);
            _world.Advance(TimeSpan.FromSeconds(5.1));
            Assert.Equal(16, one.Take(16, s_interval)?.Count);
            one.Kill();
            Assert.InRange(_world.Store.Record.Length, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5.1));
        }
        _world.AssertNoneTwice();
    }

    [Theory]
    [InlineData(-86400)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(86400)]
    public void Wall_clocks_that_differ_change_nothing(int skewSeconds)
    {
        var one = _world.Activate();
        one.Take(16, s_interval);
        one.Kill();
        var two = _world.Activate(TimeSpan.FromSeconds(skewSeconds));
        var wait = two.Take(1, s_interval)!.Value.Wait;
        Assert.InRange(wait, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5.1));
        _world.Advance(wait);
        Assert.Equal(1, two.Take(1, s_interval)?.Count);
        _world.AssertNoneTwice();
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public void A_wall_clock_that_is_set_while_the_grain_is_active_costs_nothing(int secondsBy)
    {
        var one = _world.Activate();
        RunFor(TimeSpan.FromSeconds(5), one);
        one.Clock.Skew = TimeSpan.FromSeconds(secondsBy);
        RunFor(TimeSpan.FromSeconds(5), one);
        Assert.InRange(_world.Slots.Count, 1990, 2210);
        _world.AssertNoneTwice();
    }

    [Fact]
    public void Of_two_activations_alive_one_hands_out_and_the_other_waits()
    {
        var (one, two) = (_world.Activate(), _world.Activate());
        RunFor(TimeSpan.FromSeconds(60), one, two);
        _world.AssertNoneTwice();
        Assert.InRange(_world.Slots.Count, 60 * 200 - 10, 60 * 200 + 210);
        Assert.Equal(0, two.Last?.Count);
    }

    [Fact]
    public void An_activation_without_callers_leaves_the_calendar_to_the_other()
    {
        var (one, two) = (_world.Activate(), _world.Activate());
        RunFor(TimeSpan.FromSeconds(5), one);
        RunFor(TimeSpan.FromSeconds(10), two);
        RunFor(TimeSpan.FromSeconds(10), one);
        _world.AssertNoneTwice();
        Assert.InRange(_world.Slots.Count, (5 + 4 + 4) * 200, 25 * 200);
    }

    [Fact]
    public void A_lost_acknowledgement_costs_no_pause()
    {
        var one = _world.Activate();
        one.Take(1, s_interval);
        for (var i = 0; i < 20; i++)
        {
            // The write of the reservation, and not the read that follows.
            if (_world.Store.Fates.Count == 0)
                _world.Store.Fates.Enqueue(StoreFate.LostAcknowledgement);
            RunFor(TimeSpan.FromSeconds(1), one);
        }
        Assert.Equal(0, _world.Store.Conflicts);
        Assert.InRange(_world.Slots.Count, 3990, 4210);
        _world.AssertNoneTwice();
    }

    [Fact]
    public void A_write_that_hangs_and_comes_true_later_is_the_activation_s_own()
    {
        var one = _world.Activate();
        one.Take(1, s_interval);
        _world.Advance(TimeSpan.FromSeconds(3));
        _world.Store.Fates.Enqueue(StoreFate.Hang);
        one.Take(1, s_interval);
        RunFor(TimeSpan.FromSeconds(5.1), one);
        _world.Store.Hanging.Dequeue()();
        _world.Advance(TimeSpan.Zero);
        RunFor(TimeSpan.FromSeconds(0.2), one);
        Assert.NotEqual(0, one.Take(1, s_interval)?.Count);
        _world.AssertNoneTwice();
    }

    [Fact]
    public void An_outage_of_storage_shorter_than_half_a_reservation_is_not_noticed()
    {
        var one = _world.Activate();
        RunFor(TimeSpan.FromSeconds(10), one);
        var before = _world.Slots.Count;
        for (var i = 0; i < 60; i++)
            _world.Store.Fates.Enqueue(StoreFate.Failure);
        RunFor(TimeSpan.FromSeconds(1.9), one);
        _world.Store.Fates.Clear();
        RunFor(TimeSpan.FromSeconds(8.1), one);
        Assert.InRange(_world.Slots.Count - before, 1990, 2210);
    }

    [Fact]
    public void While_storage_fails_it_is_tried_at_most_twice_a_second_and_the_reason_is_said()
    {
        var one = _world.Activate();
        for (var i = 0; i < 1000; i++)
            _world.Store.Fates.Enqueue(StoreFate.Failure);
        RunFor(TimeSpan.FromSeconds(60), one);
        Assert.InRange(1000 - _world.Store.Fates.Count, 30, 40);
        Assert.Empty(_world.Slots);
        Assert.Contains("The storage is down.", one.Last?.Problem, StringComparison.Ordinal);
        _world.Store.Fates.Clear();
        RunFor(TimeSpan.FromSeconds(2.1), one);
        Assert.NotEmpty(_world.Slots);
    }

    [Fact]
    public void A_machine_that_was_suspended_hands_out_nothing_from_before()
    {
        var (one, two) = (_world.Activate(), _world.Activate());
        one.Take(16, s_interval);
        one.IsSuspended = true;
        RunFor(TimeSpan.FromSeconds(20), two);
        one.IsSuspended = false;
        RunFor(TimeSpan.FromSeconds(20), one, two);
        Assert.Equal(0, one.Last?.Count);
        _world.AssertNoneTwice();
    }

    private void RunFor(TimeSpan time, params World.Activation[] activations)
    {
        for (var end = _world.Now + time; _world.Now < end; _world.Advance(s_step))
        {
            foreach (var activation in activations)
                activation.Take(1000, s_interval);
        }
    }
}
