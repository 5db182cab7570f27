using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Building;
using Benchmarks.Calls;
using Benchmarks.Generation;
using Benchmarks.Json;
using Benchmarks.Load;
using Benchmarks.Measuring;
using Benchmarks.Start;
using Benchmarks.Webhooks;

if (args is [FakeServers.Command])
{
    await FakeServers.ServeAsync();
    return 0;
}

if (args is [ChildUsage.Command, .. var command])
    return await ChildUsage.MeasureAsync(command);

if (args is ["build", ..] && NumberOption.Parse(args[1..], "--endpoints", BuildCommand.DefaultEndpoints) is { } endpoints)
{
    await BuildCommand.RunAsync(endpoints, Console.Out);
    return 0;
}

if (args is ["start", ..] && NumberOption.Parse(args[1..], "--rounds", StartCommand.DefaultRounds) is { } rounds)
{
    await StartCommand.RunAsync(rounds, Console.Out);
    return 0;
}

if (args is ["soak" or "limits", ..] && NumberOption.Parse(args[1..], "--seconds", defaultValue: 20) is { } seconds)
{
    var time = TimeSpan.FromSeconds(seconds);
    return await (args[0] == "soak" ? SoakCommand.RunAsync(time, Console.Out) : LimitCommand.RunAsync(time, Console.Out));
}

if (Arguments.Parse(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

if (!asked.IsQuick)
{
    Type[] types = asked.Command switch
    {
        "json" => [typeof(ReadBenchmarks), typeof(WriteBenchmarks)],
        "call" => [typeof(CallBenchmarks)],
        "webhook" => [typeof(WebhookBenchmarks)],
        _ => [typeof(GeneratorBenchmarks)],
    };
    // In this process: a project of BenchmarkDotNet's own would build the specs again, and knows nothing of --artifacts-path.
    BenchmarkSwitcher.FromTypes(types).Run(["--inProcess", .. asked.Rest.Count > 0 ? asked.Rest : ["--filter", "*"]]);
    return 0;
}

#if DEBUG
Console.Error.WriteLine("This is a debug build: its figures mean nothing. Add -c Release.");
#endif
var rows = asked.Command switch
{
    "json" => JsonQuick.Run(Console.Out),
    "call" => CallQuick.Run(Console.Out),
    "webhook" => WebhookQuick.Run(Console.Out),
    _ => GeneratorQuick.Run(Console.Out),
};
if (asked.JsonFile is not null)
    JsonFile.Write(asked.JsonFile, rows);
return 0;
