using System.Globalization;
using System.Runtime.InteropServices;
using Fleet.Commands;
using Fleet.Grains;
using Fleet.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

const string Usage = """
    Fleet run [COUNT [FILE]]  runs several silos on this machine, 4 unless said otherwise, until all users are done; without an app in the
                              configuration they call a fake, without Redis they run in one process
    Fleet work                runs one silo until it is stopped
    Fleet init FILE           adds the users of a file, one a line, to the list
    Fleet status              tells how far the users got
    Fleet watch               shows it until all are done
    Fleet export              writes what was found, a line of JSON for each user

    Settings, such as --Fleet:Walks=100, follow. ConnectionStrings:Fleet is the Redis server that the silos share, such as localhost:6379; only run
    does without. The last four need a silo that runs.
    """;

var words = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
var settings = args[words.Length..];
var configuration = Host.CreateApplicationBuilder(settings).Configuration;
var isOverRedis = RedisProviders.AreConfigured(configuration);
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
switch (words)
{
    case ["run"]:
        return await RunAsync(4, null);
    case ["run", var count, .. var file] when int.TryParse(count, CultureInfo.InvariantCulture, out var silos) && silos > 0 && file.Length < 2:
        return await RunAsync(silos, file.SingleOrDefault());
    case ["work" or "init" or "status" or "watch" or "export", ..] when !isOverRedis:
        Console.Error.WriteLine($"ConnectionStrings:Fleet is not set.\n\n{Usage}");
        return 2;
    case ["work"]:
        return await WorkAsync();
    case ["init", var file]:
        return await QueryAsync(async grains =>
            Console.WriteLine($"{await UserFile.AddAsync(grains, UserFile.Read(file))} users are new. {await ProgressAsync(grains)}."));
    case ["status"]:
        return await QueryAsync(async grains => Console.WriteLine(await ProgressAsync(grains)));
    case ["watch"]:
        return await QueryAsync(grains => Watch.RunAsync(grains, stop.Token));
    case ["export"]:
        return await QueryAsync(grains => Export.RunAsync(grains, Console.Out));
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

Task<int> RunAsync(int count, string? file)
    => Run.RunAsync(count, file, settings, isOverRedis, configuration.GetSection("Chat").Exists(), stop.Token);

async Task<int> WorkAsync()
{
    using var silo = FleetHost.CreateSilo(settings);
    try
    {
        await silo.StartAsync(stop.Token);
        Console.WriteLine($"Silo {silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress} is up.");
        await silo.WaitForShutdownAsync(stop.Token);
    }
    catch (Exception) when (stop.IsCancellationRequested)
    {
        // It was to stop before it was up.
    }
    catch (OptionsValidationException e)
    {
        Console.Error.WriteLine(string.Join('\n', e.Failures));
        return 2;
    }
    Console.WriteLine("Stopped.");
    return 0;
}

async Task<int> QueryAsync(Func<IGrainFactory, Task> query)
{
    using var client = FleetHost.CreateClient(settings);
    using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
    timeout.CancelAfter(TimeSpan.FromSeconds(15));
    try
    {
        await client.StartAsync(timeout.Token);
    }
    catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException)
    {
        Console.Error.WriteLine("No silo runs. Start one: Fleet work");
        return 1;
    }
    try
    {
        await query(client.Services.GetRequiredService<IGrainFactory>());
        return 0;
    }
    catch (Exception e) when (e is OrleansException or TimeoutException)
    {
        Console.Error.WriteLine($"A silo or Redis is away; try again. {e.Message}");
        return 1;
    }
    finally
    {
        await client.StopAsync();
    }
}

static Task<JobProgress> ProgressAsync(IGrainFactory grains) => grains.GetGrain<ICoordinator>(0).GetProgressAsync();

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
