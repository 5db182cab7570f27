namespace Fleet.Grains;

/// <summary>The coordinator's state. Everything else is known to the partitions.</summary>
internal sealed record Job
{
    /// <summary>The number of partitions; 0 before the first user was added.</summary>
    public int Partitions { get; init; }
}
