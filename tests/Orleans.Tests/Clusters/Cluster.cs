using Chatwright;
using Chatwright.Orleans.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Orleans.Tests.Clusters;

/// <summary>A cluster in this process, with the limiter of each silo.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    public static readonly ApiRateLimitKey Key = new()
    {
        AppId = "1400000000",
        Endpoint = "v4/recentcontact/get_list",
        Permits = 200,
        Window = TimeSpan.FromSeconds(1),
    };

    private readonly InProcessTestCluster _cluster;

    private Cluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IReadOnlyList<InProcessSiloHandle> Silos => _cluster.Silos;

    public IClusterClient Client => _cluster.Client;

    /// <summary>Starts a cluster.</summary>
    /// <param name="silos">The number of silos.</param>
    /// <param name="storage">The storage of the budgets.</param>
    /// <param name="configure">Sets options of the limiter.</param>
    public static async Task<Cluster> StartAsync(int silos, SharedGrainStorage storage, Action<OrleansRateLimitOptions>? configure = null)
    {
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IGrainStorage>(storage);
            silo.Services.UseOrleansRateLimits(configure);
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromMilliseconds(500);
                membership.NumMissedProbesLimit = 1;
                membership.NumVotesForDeathDeclaration = 1;
            });
        });
        builder.ConfigureClientHost(host => host.Services.UseOrleansRateLimits(configure));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public OrleansRateLimiter LimiterOf(int silo)
        => _cluster.GetSiloServiceProvider(Silos[silo].SiloAddress).GetRequiredService<OrleansRateLimiter>();

    public async Task<InProcessSiloHandle> SiloOfBudgetAsync()
    {
        var management = Client.GetGrain<IManagementGrain>(0);
        var address = await management.GetActivationAddress(Client.GetGrain<IBudgetGrain>(BudgetKey.Of(Key)));
        return Silos.Single(silo => silo.SiloAddress.Equals(address));
    }

    public Task KillAsync(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    public Task StopAsync(InProcessSiloHandle silo) => _cluster.StopSiloAsync(silo);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
