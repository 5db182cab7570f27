using Orleans;

namespace Chatwright.Orleans.Grains;

/// <summary>The reservation of a calendar, as the storage provider keeps it.</summary>
[GenerateSerializer, Alias("chatwright.BudgetState")]
internal sealed class BudgetState
{
    /// <summary>The activation that has reserved; null when it has given the rest back.</summary>
    [Id(0)]
    public string? Owner { get; set; }

    /// <summary>The length of the reservation, counted from the beginning of the write.</summary>
    [Id(1)]
    public TimeSpan Length { get; set; }
}
