namespace Chatwright.Orleans.Calendar;

/// <summary>
/// Hands out the times of calls, each an interval after the one before, within a reservation that storage has acknowledged. Not safe for concurrent
/// use: a grain calls it in turns.
/// </summary>
internal sealed class PermitCalendar
{
    /// <summary>
    /// The part of a reservation that is handed out ahead of its time. What is further ahead would be lost with the process that holds it.
    /// </summary>
    private const int HorizonShare = 4;

    private readonly TimeProvider _time;
    private readonly CalendarOwnership _ownership;
    private readonly TimeSpan _reservation;
    private readonly TimeSpan _horizon;
    private readonly long _start;

    /// <summary>The first time that is free, counted from the start.</summary>
    private TimeSpan _next;
    private bool _isClosed;

    /// <param name="store">The storage.</param>
    /// <param name="reservation">The time that a reservation covers.</param>
    /// <param name="time">The clock.</param>
    internal PermitCalendar(ICalendarStore store, TimeSpan reservation, TimeProvider time)
    {
        (_time, _reservation, _horizon) = (time, reservation, reservation / HorizonShare);
        _ownership = new(store, time);
        _start = time.GetTimestamp();
    }

    /// <summary>The time until the first free time.</summary>
    private TimeSpan Lead => Spans.Max(_next - _time.GetElapsedTime(_start), TimeSpan.Zero);

    /// <summary>Takes times.</summary>
    /// <param name="count">The maximum number of times.</param>
    /// <param name="interval">The interval that each of them is given.</param>
    internal async Task<PermitBatch> TakeAsync(int count, TimeSpan interval)
    {
        if (TryTake(count, interval) is { } batch)
            return batch;
        await _ownership.ReserveAsync(Lead + _reservation + interval).ConfigureAwait(true);
        return TryTake(count, interval) ?? PermitBatch.None(_ownership.Wait, _ownership.Problem);
    }

    /// <summary>Ends the calendar, and gives back what is reserved beyond the times that were handed out.</summary>
    internal Task CloseAsync(CancellationToken cancellationToken)
    {
        _isClosed = true;
        return _ownership.ReleaseAsync(() => Lead, cancellationToken);
    }

    /// <returns>Null when the reservation does not reach far enough.</returns>
    private PermitBatch? TryTake(int count, TimeSpan interval)
    {
        var now = _time.GetElapsedTime(_start);
        var lead = Spans.Max(_next - now, TimeSpan.Zero);
        if (_isClosed)
            return PermitBatch.None(TimeSpan.Zero, "the silo that counted them stops");
        if (lead > _horizon)
            return PermitBatch.None(lead - _horizon / 2, null);
        var reserved = _ownership.Remaining - lead;
        var inHorizon = 1 + (_horizon - lead).Ticks / interval.Ticks;
        // Before the first reservation the rest of it is far below zero, beyond the range of an int.
        var taken = (int)Math.Clamp(Math.Min(inHorizon, reserved.Ticks / interval.Ticks), 0, count);
        if (taken == 0)
            return null;
        _next = now + lead + interval * taken;
        if (reserved - interval * taken < _reservation / 2 && interval <= _horizon)
            _ownership.ReserveInBackground(Lead + _reservation + interval);
        return new(taken, lead, null);
    }
}
