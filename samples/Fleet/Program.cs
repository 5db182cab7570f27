using System.Globalization;
using System.Runtime.InteropServices;
using Chatwright;
using Fleet;
using Fleet.TencentChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

const string Usage = """
    Fleet init [FILE]    makes the tables, and adds the users of a file, one a line, to the list
    Fleet work           runs one worker until no user is left
    Fleet run [COUNT]    runs several workers, 4 unless said otherwise; without an app in the configuration they call a fake
    Fleet status         tells how far they got

    Settings, such as --Fleet:Permits=100, follow. ConnectionStrings:Fleet is needed: the PostgreSQL database that the workers share.
    """;

var words = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
var settings = args[words.Length..];
var builder = Host.CreateApplicationBuilder(settings);
builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss.fff "));
if (builder.Configuration.GetConnectionString("Fleet") is not { Length: > 0 } connection)
{
    Console.Error.WriteLine($"ConnectionStrings:Fleet is not set.\n\n{Usage}");
    return 2;
}
builder.Services.AddOptions<FleetOptions>().BindConfiguration("Fleet").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<FleetOptions>, FleetOptions.Check>();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<FleetOptions>>().Value);
builder.Services.AddSingleton(services => new Database(connection, services.GetRequiredService<ILogger<Database>>()));
builder.Services.AddSingleton<Setup>().AddSingleton<Budget>().AddSingleton<UserQueue>();
using var stop = new CancellationTokenSource();
switch (words)
{
    case ["init"]:
        return await InitAsync(AsyncEnumerable.Empty<string>());
    case ["init", var file]:
        return await InitAsync(File.ReadLinesAsync(file).Select(line => line.Trim()).Where(user => user.Length > 0));
    case ["work"]:
        return await WorkAsync();
    case ["run"]:
        return await RunAsync(4);
    case ["run", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var workers) && workers > 0:
        return await RunAsync(workers);
    case ["status"]:
        await using (var host = builder.Services.BuildServiceProvider())
            Console.WriteLine(await Status.ReadAsync(host.GetRequiredService<Database>(), stop.Token));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

async Task<int> InitAsync(IAsyncEnumerable<string> users)
{
    await using var services = builder.Services.BuildServiceProvider();
    var added = await services.GetRequiredService<Setup>().RunAsync(users, stop.Token);
    Console.WriteLine($"{added} users are new. {await Status.ReadAsync(services.GetRequiredService<Database>(), stop.Token)}.");
    return 0;
}

async Task<int> WorkAsync()
{
    builder.Services.AddSingleton(services => new LeasedRateLimiter(
        services.GetRequiredService<Budget>().TakeAsync, services.GetRequiredService<FleetOptions>(), TimeProvider.System,
        services.GetRequiredService<ILogger<LeasedRateLimiter>>()));
    builder.Services.AddTencentChat(builder.Configuration.GetSection("Chat"));
    builder.Services.AddOptions<TencentChatClientOptions>().Configure<LeasedRateLimiter>(static (options, limiter) =>
        options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
    builder.Services.AddHostedService<FleetWorker>();
    await builder.Build().RunAsync();
    return Environment.ExitCode;
}

async Task<int> RunAsync(int count)
{
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await using var fake = builder.Configuration.GetSection("Chat").Exists() ? null : await EmbeddedFake.StartAsync();
    if (fake is not null)
        await InitAsync(EmbeddedFake.Users.ToAsyncEnumerable());
    await using var services = builder.Services.BuildServiceProvider();
    return await Crew.RunAsync(count, fake, services.GetRequiredService<Database>(), settings, stop.Token);
}

// The workers end first, in good order.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
