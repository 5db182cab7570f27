using Orleans;

namespace Chatwright.Orleans.Calendar;

/// <summary>Times of a calendar, each an interval after the one before.</summary>
/// <param name="Count">The number of times; 0 if there are none now.</param>
/// <param name="Wait">The time until the first one; without times, the time until the next request is of use.</param>
/// <param name="Problem">The reason why there are no times, if it is more than the limit itself.</param>
[GenerateSerializer, Immutable, Alias("chatwright.PermitBatch")]
internal readonly record struct PermitBatch([property: Id(0)] int Count, [property: Id(1)] TimeSpan Wait, [property: Id(2)] string? Problem)
{
    internal static PermitBatch None(TimeSpan wait, string? problem) => new(0, wait, problem);
}
