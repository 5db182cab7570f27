using System.Diagnostics;
using System.Globalization;
using Samples.Tests.Harness;
using StackExchange.Redis;
using Xunit.Abstractions;

namespace Samples.Tests.FleetSample;

/// <summary>The figures behind the sample's arithmetic. CHATWRIGHT_FLEET_WALKS=100000 makes it a measurement; it takes minutes then.</summary>
public class ScaleTests(ITestOutputHelper output)
{
    private const int Conversations = 8;
    private static readonly int s_walks = int.Parse(
        Environment.GetEnvironmentVariable("CHATWRIGHT_FLEET_WALKS") ?? "400", CultureInfo.InvariantCulture);

    [RedisFact]
    public async Task Walks_cost_Redis_and_the_silos_what_the_page_says()
    {
        await using var redis = await RedisServer.StartAsync();
        // Pages of 100, as the service sends them, so that each user has one. No limit and no delay: the machine is measured.
        await using var run = await FleetRun.StartAsync(redis, s_walks, Conversations, pageSize: 100, delay: TimeSpan.Zero);
        var silos = await run.StartSilosAsync(
            3,
            ("Fleet__Partitions", $"{Math.Max(1, s_walks / 2500)}"),
            ("Fleet__Membership__ProbeTimeout", "00:00:10"),
            ("Fleet__RateLimits__Limits__v4/recentcontact/get_list__Permits", "100000"));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString + ",allowAdmin=true");
        var server = connection.GetServers().Single();
        var before = await MemoryAsync(server);
        var start = Stopwatch.GetTimestamp();
        await run.AddUsersAsync();
        var added = Stopwatch.GetElapsedTime(start);
        await run.UntilDoneAsync(TimeSpan.FromHours(1));
        var took = Stopwatch.GetElapsedTime(start);
        var memory = silos.Max(silo => silo.MaxMemory);
        var used = await MemoryAsync(server) - before;
        var (keys, commands) = (await server.DatabaseSizeAsync(), await CommandsAsync(server));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {s_walks} walks of {Conversations} conversations in {took.TotalSeconds:0.0} s ({s_walks / took.TotalSeconds:0} a second),
            {added.TotalSeconds:0.0} s of it to add the users;
            Redis: {keys} keys, {used / 1e6:0.0} MB, {used / s_walks} bytes a walk; {redis.FileBytes / 1e6:0.0} MB on the disk;
            {commands};
            silos: {memory / 1e6:0} MB at most each
            """));
        Assert.InRange(used / s_walks, 300, 4000);
        output.WriteLine($"{await run.EndAsync()}");
    }

    private static async Task<long> MemoryAsync(IServer server)
        => long.Parse(await ValueAsync(server, "memory", "used_memory"), CultureInfo.InvariantCulture);

    private static async Task<string> ValueAsync(IServer server, string section, string name)
        => (await server.InfoAsync(section)).SelectMany(group => group).Single(pair => pair.Key == name).Value;

    /// <summary>The commands by their number, most first.</summary>
    private static async Task<string> CommandsAsync(IServer server)
    {
        var calls = (await server.InfoAsync("commandstats")).SelectMany(group => group)
            .Select(pair => (Name: pair.Key["cmdstat_".Length..], Calls: int.Parse(pair.Value.Split('=', ',')[1], CultureInfo.InvariantCulture)))
            .OrderByDescending(command => command.Calls);
        return string.Join(", ", calls.Take(8).Select(command => $"{command.Calls} {command.Name}"));
    }
}
