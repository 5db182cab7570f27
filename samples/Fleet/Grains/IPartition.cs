using Orleans.Concurrency;

namespace Fleet.Grains;

/// <summary>A part of the list of users, and which of them are done. The key is its number.</summary>
internal interface IPartition : IGrainWithIntegerKey
{
    /// <summary>Adds users. Those who are in the list stay as they are.</summary>
    /// <returns>The number of new users.</returns>
    [AlwaysInterleave]
    Task<int> AddAsync(string[] users);

    /// <summary>
    /// Starts a pass unless one is under way, and waits for its end, for ten seconds at most. A pass walks each user who is not done once.
    /// </summary>
    /// <returns><c>true</c> if the pass has ended; <c>false</c> if it is still under way, so that the caller calls again.</returns>
    [AlwaysInterleave]
    Task<bool> PassAsync();

    /// <summary>Returns how far the users of this partition got.</summary>
    [AlwaysInterleave]
    Task<JobProgress> GetProgressAsync();

    /// <summary>Returns the users of this partition.</summary>
    [AlwaysInterleave]
    Task<string[]> GetUsersAsync();
}
