using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Fleet.Hosting;

/// <summary>Orleans over Redis, which keeps who is in the cluster, the grains' states, and the reminders.</summary>
internal static class RedisProviders
{
    public static bool AreConfigured(IConfiguration configuration) => configuration.GetConnectionString("Fleet") is { Length: > 0 };

    public static void Use(ISiloBuilder silo, FleetOptions options, IConfiguration configuration)
    {
        var redis = Options(configuration);
        silo.Configure<ClusterOptions>(cluster => SetNames(cluster, options))
            .Configure<EndpointOptions>(endpoints => SetEndpoints(endpoints, options))
            .UseRedisClustering(clustering => clustering.ConfigurationOptions = redis)
            .UseRedisReminderService(reminders => reminders.ConfigurationOptions = redis)
            .AddRedisGrainStorageAsDefault(storage =>
            {
                storage.ConfigurationOptions = redis;
                storage.GrainStorageSerializer = new StateSerializer();
            });
    }

    public static void Use(IClientBuilder client, FleetOptions options, IConfiguration configuration) => client
        .Configure<ClusterOptions>(cluster => SetNames(cluster, options))
        .UseRedisClustering(clustering => clustering.ConfigurationOptions = Options(configuration));

    private static void SetNames(ClusterOptions cluster, FleetOptions options) => (cluster.ClusterId, cluster.ServiceId) = (options.Job, options.Job);

    private static void SetEndpoints(EndpointOptions endpoints, FleetOptions options)
    {
        endpoints.SiloPort = options.SiloPort > 0 ? options.SiloPort : FreePort.Next();
        endpoints.GatewayPort = options.GatewayPort > 0 ? options.GatewayPort : FreePort.Next();
        if (options.Address is { } address)
            endpoints.AdvertisedIPAddress = IPAddress.Parse(address);
    }

    /// <summary>A connection that is lost is made again twice a second.</summary>
    private static ConfigurationOptions Options(IConfiguration configuration)
    {
        var options = ConfigurationOptions.Parse(configuration.GetConnectionString("Fleet")!);
        options.AbortOnConnectFail = false;
        options.ReconnectRetryPolicy = new LinearRetry((int)TimeSpan.FromSeconds(0.5).TotalMilliseconds);
        return options;
    }
}
