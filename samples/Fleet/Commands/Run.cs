using Chatwright.Testing;
using Fleet.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fleet.Commands;

/// <summary>Silos on this machine, from the first user to the last. Without an app in the configuration they call a fake in this process.</summary>
internal static class Run
{
    private const string InMemory = """
        ConnectionStrings:Fleet is not set, so {0} silos run in this process and keep everything in its memory. That shows how they work together, and
        survives nothing: when this process ends, the progress and the conversations are gone, and no other process or machine can take part.
        """;

    /// <returns>The exit code: 0 when all users are done, or the run was interrupted.</returns>
    public static async Task<int> RunAsync(
        int count, string? file, string[] settings, bool isOverRedis, bool hasApp, CancellationToken cancellationToken)
    {
        await using var fake = hasApp ? null : await EmbeddedFake.StartAsync();
        if (!isOverRedis)
            Console.WriteLine(InMemory, count);
        try
        {
            await using ICrew crew = isOverRedis
                ? new ProcessCrew(count, settings, fake)
                : await MemoryCrew.StartAsync(count, settings, fake is null ? null : chat => EmbeddedFake.Configure(fake, chat), cancellationToken);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var work = WorkAsync(file, fake, settings, isOverRedis, end.Token);
            if (await Task.WhenAny(work, crew.End) == work)
                return await work;
            await end.CancelAsync();
            Console.Error.WriteLine("No silo runs any more.");
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.WriteLine(isOverRedis ? "Stopped. The next run goes on from here." : "Stopped.");
            return 0;
        }
    }

    private static async Task<int> WorkAsync(
        string? file, FakeTencentChat? fake, string[] settings, bool isOverRedis, CancellationToken cancellationToken)
    {
        using var client = FleetHost.CreateClient(settings, waitForSilo: true, inMemory: !isOverRedis);
        await client.StartAsync(cancellationToken);
        try
        {
            await WalkAllAsync(client.Services.GetRequiredService<IGrainFactory>(), file, fake, cancellationToken);
            return 0;
        }
        finally
        {
            await client.StopAsync(CancellationToken.None);
        }
    }

    private static async Task WalkAllAsync(IGrainFactory grains, string? file, FakeTencentChat? fake, CancellationToken cancellationToken)
    {
        var users = file is not null ? UserFile.Read(file)
            : fake is not null ? EmbeddedFake.Users.ToAsyncEnumerable()
            : AsyncEnumerable.Empty<string>();
        await UserFile.AddAsync(grains, users);
        await Watch.RunAsync(grains, cancellationToken);
    }
}
