using Orleans.Concurrency;

namespace Fleet.Grains;

/// <summary>The walk through the conversations of one user. The key is the user's ID.</summary>
internal interface IWalk : IGrainWithStringKey
{
    /// <summary>Starts the walk unless it is under way or has ended, and waits for its end, for ten seconds at most.</summary>
    /// <returns>How it ended; null when it is still under way, so that the caller calls again.</returns>
    [AlwaysInterleave]
    Task<WalkResult?> RunAsync();

    /// <summary>Returns what was found so far, as one line of JSON.</summary>
    [AlwaysInterleave]
    Task<string> ExportAsync();
}

/// <summary>How a walk ended.</summary>
/// <param name="IsDone">False when a page could not be read, so that the user has to rest.</param>
/// <param name="Pages">The number of pages that are kept.</param>
/// <param name="Code">
/// The code with which the API said that there is no such user, or the one that it has for what cannot be a UserID; null for any other user.
/// </param>
[GenerateSerializer, Immutable]
internal sealed record WalkResult([property: Id(0)] bool IsDone, [property: Id(1)] int Pages, [property: Id(2)] long? Code);
