namespace Chatwright.Orleans.Calendar;

/// <summary>The reservation of one activation, and how it comes by one. Not safe for concurrent use.</summary>
/// <remarks>
/// <para>A reservation is a length that counts from before its write, by the monotonic clock of its owner. Another activation that reads it knows
/// that the owner's times are over once that length has passed since the read, by its own clock, unless the owner extends it. Then the other one
/// writes with the version that it has read. Success proves that the owner did not extend its reservation, and cannot any more; failure proves that
/// the owner is alive, and the other waits again. So two activations never have a reservation at the same time, and no clocks are compared.</para>
/// <para>The outcome of a write that failed or hangs is unknown. The reservation grows with acknowledged writes only, and the record is read
/// again.</para>
/// </remarks>
internal sealed class CalendarOwnership(ICalendarStore store, TimeProvider time)
{
    private const int MaxAttempts = 3;
    private const string ReservedByOther = "another activation has reserved them, or has not given them back";

    /// <summary>The time after which a storage operation is given up. It may still take effect; its version then counts against it.</summary>
    private static readonly TimeSpan s_storageTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The time that a request waits for storage before it is told to come again.</summary>
    private static readonly TimeSpan s_requestTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_maxPause = TimeSpan.FromSeconds(2);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>The record in storage; null when it has to be read.</summary>
    private StoredReservation? _stored;
    private Moment _readAt;

    private Moment _reservedAt;
    private TimeSpan _reserved;

    private Task _reserving = Task.CompletedTask;
    private Moment _pausedAt;
    private TimeSpan _pause;
    private int _failures;

    /// <summary>The reason why there is no reservation; null if there is none.</summary>
    internal string? Problem { get; private set; }

    /// <summary>The time that is still reserved for certain; zero or less if there is none.</summary>
    internal TimeSpan Remaining => _reserved - _reservedAt.ElapsedAtMost(time);

    /// <summary>The time until the next attempt to reserve is of use.</summary>
    internal TimeSpan Wait => Spans.Max(_pause - _pausedAt.Elapsed(time), TimeSpan.Zero);

    /// <summary>Reserves a length from now, or waits for a reservation that is under way.</summary>
    internal async Task ReserveAsync(TimeSpan length)
    {
        ReserveInBackground(length);
        try
        {
            await _reserving.WaitAsync(s_requestTimeout, time).ConfigureAwait(true);
        }
        catch (TimeoutException)
        {
            Problem ??= "the storage of the reservations does not respond";
        }
    }

    /// <summary>Begins to reserve a length from now, unless it is too early or an attempt is under way.</summary>
    internal void ReserveInBackground(TimeSpan length)
    {
        if (_reserving.IsCompleted && Wait == TimeSpan.Zero)
            _reserving = TryReserveAsync(length);
    }

    /// <summary>Gives the reservation back but for a length that was used. Does nothing if that is not known to be safe.</summary>
    internal async Task ReleaseAsync(Func<TimeSpan> used, CancellationToken cancellationToken)
    {
        try
        {
            await _reserving.WaitAsync(s_storageTimeout, time, cancellationToken).ConfigureAwait(true);
            _reserved = TimeSpan.Zero;
            if (_stored is { } stored && stored.Owner == _owner)
                await Bounded(store.WriteAsync(stored with { Owner = null, Length = used() })).ConfigureAwait(true);
        }
        catch (Exception)
        {
            // The next activation waits until the reservation is over.
        }
    }

    private async Task TryReserveAsync(TimeSpan length)
    {
        try
        {
            // A write may fail because of an earlier one of this activation whose acknowledgement was lost; the record tells.
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (!await IsFreeAsync().ConfigureAwait(true) || await WriteAsync(length).ConfigureAwait(true))
                    return;
                _stored = null;
            }
            Fail("the storage of the reservations refuses each version that it returns");
        }
        catch (Exception e)
        {
            _stored = null;
            Fail($"the storage of the reservations failed: {e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>Determines whether this activation may write: it was the last to do so, or the reservation of the one that was is over.</summary>
    private async Task<bool> IsFreeAsync()
    {
        if (_stored is not { } stored)
        {
            _stored = stored = await Bounded(store.ReadAsync()).ConfigureAwait(true);
            _readAt = Moment.Now(time);
        }
        if (stored.Owner == _owner)
            return true;
        _reserved = TimeSpan.Zero;
        var wait = stored.Length - _readAt.Elapsed(time);
        if (wait <= TimeSpan.Zero)
            return true;
        Problem = ReservedByOther;
        Pause(wait);
        return false;
    }

    /// <returns><c>false</c> if the record has another version than the one that was read.</returns>
    private async Task<bool> WriteAsync(TimeSpan length)
    {
        var reservedAt = Moment.Now(time);
        // Times are handed out by the reservation so far while this write is under way, and what is stored must cover them.
        var reserved = Spans.Max(length, _reserved - _reservedAt.Elapsed(time));
        var written = new StoredReservation(_owner, reserved, _stored!.Version);
        if (await Bounded(store.WriteAsync(written)).ConfigureAwait(true) is not { } version)
            return false;
        _stored = written with { Version = version };
        (_reservedAt, _reserved) = (reservedAt, reserved);
        (Problem, _failures, _pause) = (null, 0, TimeSpan.Zero);
        return true;
    }

    private void Fail(string problem)
    {
        Problem = problem;
        Pause(Spans.Min(s_firstPause * Math.Pow(2, Math.Min(_failures++, 10)), s_maxPause));
    }

    private void Pause(TimeSpan pause) => (_pausedAt, _pause) = (Moment.Now(time), pause);

    private Task<T> Bounded<T>(Task<T> operation)
    {
        _ = operation.ContinueWith(
            static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return operation.WaitAsync(s_storageTimeout, time);
    }
}
