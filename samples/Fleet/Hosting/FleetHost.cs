using Chatwright;
using Fleet.TencentChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Fleet.Hosting;

/// <summary>Makes the hosts: a silo for a worker, and a client of the silos for a command.</summary>
internal static class FleetHost
{
    /// <summary>A silo, and the client of the API that its grains call.</summary>
    /// <param name="settings">The settings, as on the command line.</param>
    /// <param name="number">The number of a silo in memory, from 0; null for a silo over Redis.</param>
    /// <param name="configureChat">Sets the app; null for the one in the configuration.</param>
    public static IHost CreateSilo(string[] settings, int? number = null, Action<TencentChatClientOptions>? configureChat = null)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        var options = Configure(builder);
        builder.Services.AddSingleton<TransientRetry>();
        // A call may have to wait until the budget is back after the death of its silo.
        builder.Services.Configure<TencentChatClientOptions>(chat => chat.Timeout = TimeSpan.FromMinutes(1));
        var chat = configureChat is null
            ? builder.Services.AddTencentChat(builder.Configuration.GetSection("Chat"))
            : builder.Services.AddTencentChat(configureChat);
        chat.UseOrleansRateLimits();
        builder.Services.Configure<OrleansRateLimitOptions>(builder.Configuration.GetSection("Fleet:RateLimits"));
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterMembershipOptions>(builder.Configuration.GetSection("Fleet:Membership"));
            silo.Configure<ReminderOptions>(reminders =>
            {
                if (options.ReminderPeriod < reminders.MinimumReminderPeriod)
                    reminders.MinimumReminderPeriod = options.ReminderPeriod;
            });
            if (options.Dashboard is not null)
                silo.AddDashboard();
            if (number is null)
                RedisProviders.Use(silo, options, builder.Configuration);
            else
                MemoryProviders.Use(silo, options, number.Value);
        });
        return builder.Build();
    }

    /// <summary>A client of the silos, which serves the dashboard if that is wanted.</summary>
    /// <param name="settings">The settings, as on the command line.</param>
    /// <param name="waitForSilo">True to wait for the first silo; false to fail when none runs.</param>
    /// <param name="inMemory">True for silos in memory.</param>
    public static IHost CreateClient(string[] settings, bool waitForSilo = false, bool inMemory = false)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        if (UseClient(builder, waitForSilo, inMemory).Dashboard is not { } url)
            return builder.Build();
        var web = WebApplication.CreateSlimBuilder(settings);
        UseClient(web, waitForSilo, inMemory);
        web.WebHost.UseUrls(url);
        var app = web.Build();
        app.MapOrleansDashboard();
        return app;
    }

    private static FleetOptions UseClient(IHostApplicationBuilder builder, bool waitForSilo, bool inMemory)
    {
        var options = Configure(builder);
        builder.UseOrleansClient(client =>
        {
            if (options.Dashboard is not null)
                client.AddDashboard();
            client.UseConnectionRetryFilter(waitForSilo ? WaitAsync : (_, _) => Task.FromResult(false));
            if (inMemory)
                MemoryProviders.Use(client, options);
            else
                RedisProviders.Use(client, options, builder.Configuration);
        });
        return options;
    }

    private static async Task<bool> WaitAsync(Exception exception, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        return true;
    }

    private static FleetOptions Configure(IHostApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss.fff "));
        builder.Logging.AddFilter("Orleans", LogLevel.Error).AddFilter("Polly", LogLevel.Error).AddFilter("Microsoft", LogLevel.Warning);
        // The commands themselves say why a host did not start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddOptions<FleetOptions>().BindConfiguration("Fleet").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<FleetOptions>, FleetOptions.Check>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<FleetOptions>>().Value);
        return builder.Configuration.GetSection("Fleet").Get<FleetOptions>() ?? new();
    }
}
