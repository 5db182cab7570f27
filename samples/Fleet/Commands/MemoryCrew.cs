using Fleet.Hosting;
using Fleet.TencentChat;
using Microsoft.Extensions.Hosting;

namespace Fleet.Commands;

/// <summary>Silos in this process, which keep everything in its memory.</summary>
internal sealed class MemoryCrew : ICrew
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IHost[] _silos;

    private MemoryCrew(IHost[] silos) => _silos = silos;

    public Task End => _end.Task;

    public static async Task<MemoryCrew> StartAsync(
        int count, string[] settings, Action<TencentChatClientOptions>? configureChat, CancellationToken cancellationToken)
    {
        var crew = new MemoryCrew([.. Enumerable.Range(0, count).Select(number => FleetHost.CreateSilo(settings, number, configureChat))]);
        // The first keeps who is in the cluster.
        await crew._silos[0].StartAsync(cancellationToken);
        await Task.WhenAll(crew._silos.Skip(1).Select(silo => silo.StartAsync(cancellationToken)));
        return crew;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos.Reverse())
        {
            await silo.StopAsync();
            silo.Dispose();
        }
        _end.TrySetResult();
    }
}
