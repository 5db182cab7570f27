using Orleans.Concurrency;

namespace Fleet.Grains;

/// <summary>The one grain that opens partitions, a bounded number at a time. The key is 0.</summary>
internal interface ICoordinator : IGrainWithIntegerKey
{
    /// <summary>Fixes the number of partitions, at the first call.</summary>
    /// <returns>The number of partitions.</returns>
    Task<int> GetPartitionsAsync();

    /// <summary>Takes up the users that were added to partitions.</summary>
    [AlwaysInterleave]
    Task WakeAsync();

    /// <summary>Returns how far all users got.</summary>
    [AlwaysInterleave]
    Task<JobProgress> GetProgressAsync();
}
