using Fleet.Grains;

namespace Fleet.Commands;

/// <summary>Writes what was found, a line of JSON for each user.</summary>
internal static class Export
{
    private const int AtATime = 64;

    public static async Task RunAsync(IGrainFactory grains, TextWriter output)
    {
        var partitions = await grains.GetGrain<ICoordinator>(0).GetPartitionsAsync();
        for (var partition = 0; partition < partitions; partition++)
        {
            foreach (var users in (await grains.GetGrain<IPartition>(partition).GetUsersAsync()).Chunk(AtATime))
            {
                foreach (var line in await Task.WhenAll(users.Select(user => grains.GetGrain<IWalk>(user).ExportAsync())))
                    await output.WriteLineAsync(line);
            }
        }
    }
}
