using Chatwright.Orleans.Calendar;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Chatwright.Orleans.Grains;

/// <summary>The record of a calendar in a storage provider of Orleans.</summary>
/// <remarks>
/// Each operation has a state object of its own: one that was given up may still end later, and must not touch the version that another one uses.
/// </remarks>
internal sealed class GrainCalendarStore(IGrainStorage storage, GrainId grain) : ICalendarStore
{
    private const string StateName = "budget";

    public async Task<StoredReservation> ReadAsync()
    {
        var state = new GrainState<BudgetState>(new BudgetState());
        await storage.ReadStateAsync(StateName, grain, state).ConfigureAwait(true);
        return new(state.State?.Owner, state.State?.Length ?? TimeSpan.Zero, state.ETag);
    }

    public async Task<string?> WriteAsync(StoredReservation reservation)
    {
        var state = new GrainState<BudgetState>(new BudgetState { Owner = reservation.Owner, Length = reservation.Length })
        {
            ETag = reservation.Version,
            RecordExists = reservation.Version is not null,
        };
        try
        {
            await storage.WriteStateAsync(StateName, grain, state).ConfigureAwait(true);
        }
        catch (InconsistentStateException)
        {
            return null;
        }
        return state.ETag is { Length: > 0 } version && version != reservation.Version
            ? version
            : throw new NotSupportedException(
                "The storage provider changes no ETag: two activations could reserve the same time. Choose another one.");
    }
}
