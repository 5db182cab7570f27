using Chatwright.Orleans.Calendar;

namespace Orleans.Tests.Calendar;

/// <summary>One record in memory, which checks versions as storage providers do, and fails as they do.</summary>
internal sealed class SharedStore : ICalendarStore
{
    private int _version;

    public StoredReservation Record { get; private set; } = StoredReservation.None;

    public int Writes { get; private set; }

    public int Conflicts { get; private set; }

    /// <summary>The fate of the next operations; <see cref="StoreFate.Good"/> when it is empty.</summary>
    public Queue<StoreFate> Fates { get; } = [];

    /// <summary>Writes that hang, to be ended by a test.</summary>
    public Queue<Action> Hanging { get; } = [];

    /// <summary>Runs before each write takes effect.</summary>
    public Action BeforeWrite { get; set; } = static () => { };

    public Task<StoredReservation> ReadAsync() => Next() switch
    {
        StoreFate.Good or StoreFate.LostAcknowledgement => Task.FromResult(Record),
        StoreFate.Failure => Task.FromException<StoredReservation>(new IOException("The storage is down.")),
        _ => new TaskCompletionSource<StoredReservation>().Task,
    };

    public Task<string?> WriteAsync(StoredReservation reservation)
    {
        BeforeWrite();
        switch (Next())
        {
            case StoreFate.Failure:
                return Task.FromException<string?>(new IOException("The storage is down."));
            case StoreFate.LostAcknowledgement:
                Write(reservation);
                return Task.FromException<string?>(new IOException("The connection was lost."));
            case StoreFate.Hang:
                var hanging = new TaskCompletionSource<string?>();
                Hanging.Enqueue(() => hanging.TrySetResult(Write(reservation)));
                return hanging.Task;
            default:
                return Task.FromResult(Write(reservation));
        }
    }

    private StoreFate Next() => Fates.TryDequeue(out var fate) ? fate : StoreFate.Good;

    private string? Write(StoredReservation reservation)
    {
        if (reservation.Version != Record.Version)
        {
            Conflicts++;
            return null;
        }
        Writes++;
        Record = reservation with { Version = $"{++_version}" };
        return Record.Version;
    }
}
