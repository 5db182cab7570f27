using Chatwright.Orleans.Calendar;
using Orleans;

namespace Chatwright.Orleans.Grains;

/// <summary>The calendar of the calls of one application to one endpoint.</summary>
[Alias("chatwright.IBudgetGrain")]
internal interface IBudgetGrain : IGrainWithStringKey
{
    /// <summary>Takes times for calls.</summary>
    /// <param name="count">The maximum number of times; at least 1.</param>
    /// <param name="interval">The time that each of them is given; more than zero.</param>
    [Alias("Take"), ResponseTimeout("00:00:05")]
    Task<PermitBatch> TakeAsync(int count, TimeSpan interval);
}
