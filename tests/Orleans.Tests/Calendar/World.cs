using Chatwright.Orleans.Calendar;

namespace Orleans.Tests.Calendar;

/// <summary>
/// Several activations of one calendar, on machines of their own, over one storage. Its time is the real one, which none of them knows.
/// </summary>
internal sealed class World(TimeSpan reservation)
{
    private readonly Turns _turns = new();
    private readonly List<Activation> _activations = [];
    private readonly List<(TimeSpan Start, TimeSpan End)> _slots = [];

    public SharedStore Store { get; } = new();

    public TimeSpan Now { get; private set; }

    /// <summary>Every time that was handed out, with its interval, in the order of the times.</summary>
    public IReadOnlyList<(TimeSpan Start, TimeSpan End)> Slots => [.. _slots.Order()];

    public Activation Activate(TimeSpan skew = default)
    {
        var activation = new Activation(this, new SkewedClock { Skew = skew });
        _activations.Add(activation);
        return activation;
    }

    public void Advance(TimeSpan by)
    {
        Now += by;
        foreach (var activation in _activations)
        {
            if (activation.IsSuspended)
                activation.StandStill(by);
            else
                _turns.Run(() => activation.Clock.Advance(by));
        }
    }

    /// <summary>Asserts that no two times are closer than their intervals, whoever handed them out.</summary>
    public void AssertNoneTwice()
    {
        var slots = Slots;
        for (var i = 1; i < slots.Count; i++)
            Assert.True(slots[i].Start >= slots[i - 1].End, $"{slots[i]} was handed out although {slots[i - 1]} was");
    }

    internal sealed class Activation
    {
        private readonly World _world;
        private readonly long _start;

        /// <summary>The real time at which the monotonic clock would have started if it had never stood still.</summary>
        private TimeSpan _offset;

        internal Activation(World world, SkewedClock clock)
        {
            (_world, Clock, _offset, _start) = (world, clock, world.Now, clock.GetTimestamp());
            Calendar = new(world.Store, world.Reservation, clock);
        }

        public SkewedClock Clock { get; }

        public PermitCalendar Calendar { get; }

        /// <summary>The machine stands still, and with it its monotonic clock; the wall clock is right again as soon as it goes on.</summary>
        public bool IsSuspended { get; set; }

        /// <summary>The last batch that was received, an empty one included; null while there is no response.</summary>
        public PermitBatch? Last { get; private set; }

        /// <summary>The real time of this machine's turn, which may be within a step of the world.</summary>
        private TimeSpan Now => _offset + Clock.GetElapsedTime(_start);

        public PermitBatch? Take(int count, TimeSpan interval)
        {
            Last = null;
            _world._turns.Run(() => _ = TakeAsync(count, interval));
            return Last;
        }

        /// <summary>Lets time pass that the monotonic clock does not see.</summary>
        public void StandStill(TimeSpan time)
        {
            Clock.Skew += time;
            _offset += time;
        }

        /// <summary>Ends in good order.</summary>
        public void Close() => _world._turns.Run(() => _ = Calendar.CloseAsync(CancellationToken.None));

        /// <summary>Ends without notice: its clock stops, and with it all that it has under way.</summary>
        public void Kill() => _world._activations.Remove(this);

        private async Task TakeAsync(int count, TimeSpan interval)
        {
            var batch = await Calendar.TakeAsync(count, interval);
            Last = batch;
            for (var i = 0; i < batch.Count; i++)
            {
                var start = Now + batch.Wait + interval * i;
                _world._slots.Add((start, start + interval));
            }
        }
    }

    private TimeSpan Reservation => reservation;
}
