using System.Collections.Concurrent;
using System.Net;
using Orleans.Providers;
using Orleans.Runtime.Hosting;

namespace Fleet.Hosting;

/// <summary>
/// Providers in memory: for silos in one process, so that nothing has to be installed. Nothing of it survives that process.
/// </summary>
internal static class MemoryProviders
{
    private static readonly ConcurrentDictionary<int, (int Silo, int Gateway)> s_ports = new();
    private static readonly MemoryStorage s_storage = new();

    /// <param name="number">The number of the silo. The first, 0, keeps who is in the cluster.</param>
    public static void Use(ISiloBuilder silo, FleetOptions options, int number) => silo
        .UseLocalhostClustering(
            Ports(number).Silo, Ports(number).Gateway, new IPEndPoint(IPAddress.Loopback, Ports(0).Silo), options.Job, options.Job)
        .UseInMemoryReminderService()
        .ConfigureServices(services => services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (_, _) => s_storage));

    public static void Use(IClientBuilder client, FleetOptions options)
        => client.UseLocalhostClustering(Ports(0).Gateway, options.Job, options.Job);

    private static (int Silo, int Gateway) Ports(int number) => s_ports.GetOrAdd(number, static _ => (FreePort.Next(), FreePort.Next()));
}
