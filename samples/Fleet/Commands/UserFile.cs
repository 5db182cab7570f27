using Fleet.Grains;

namespace Fleet.Commands;

/// <summary>Adds users to the list.</summary>
internal static class UserFile
{
    /// <summary>How many users are put in order at a time: with so many, each partition is written once for several users, not for each.</summary>
    private const int Block = 1_000_000;
    private const int AtATime = 16;

    /// <summary>The users in a file, one a line.</summary>
    public static IAsyncEnumerable<string> Read(string path)
        => File.ReadLinesAsync(path).Select(line => line.Trim()).Where(user => user.Length > 0);

    /// <returns>The number of new users.</returns>
    public static async Task<int> AddAsync(IGrainFactory grains, IAsyncEnumerable<string> users)
    {
        var coordinator = grains.GetGrain<ICoordinator>(0);
        var partitions = await coordinator.GetPartitionsAsync();
        var added = 0;
        await foreach (var block in users.Chunk(Block))
        {
            var parts = block.GroupBy(user => PartitionOf(user, partitions));
            await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (part, _) =>
                Interlocked.Add(ref added, await grains.GetGrain<IPartition>(part.Key).AddAsync([.. part])));
        }
        await coordinator.WakeAsync();
        return added;
    }

    /// <summary>FNV-1a: unlike <c>string.GetHashCode</c>, the same in every process.</summary>
    private static int PartitionOf(string user, int partitions)
    {
        var hash = user.Aggregate(2_166_136_261, (hash, character) => unchecked((hash ^ character) * 16_777_619));
        return (int)(hash % (uint)partitions);
    }
}
