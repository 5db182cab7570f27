using Chatwright.Orleans.Calendar;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Storage;

namespace Chatwright.Orleans.Grains;

/// <summary>
/// The budget of one application and endpoint. It is reentrant, so that requests which the reservation still covers do not wait for storage; each
/// turn leaves the calendar whole.
/// </summary>
[GrainType("chatwright.budget"), Reentrant]
internal sealed class BudgetGrain : Grain, IBudgetGrain
{
    private readonly PermitCalendar _calendar;

    public BudgetGrain(IGrainContext context, IServiceProvider services, IOptions<OrleansRateLimitOptions> options, TimeProvider time)
    {
        var store = new GrainCalendarStore(StorageOf(services, options.Value.StorageName), context.GrainId);
        _calendar = new(store, options.Value.Reservation, time);
    }

    public Task<PermitBatch> TakeAsync(int count, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return _calendar.TakeAsync(count, interval);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => _calendar.CloseAsync(cancellationToken);

    private static IGrainStorage StorageOf(IServiceProvider services, string? name)
        => (name is null ? services.GetService<IGrainStorage>() : services.GetKeyedService<IGrainStorage>(name))
            ?? throw new InvalidOperationException(StorageNames.Missing(name));
}
