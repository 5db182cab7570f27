using System.Globalization;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace TencentChat.Tests.Webhooks;

/// <summary>
/// Webhooks at a steady rate with slow handlers, some of which do not end in time. <c>CHATWRIGHT_LOAD_SECONDS</c> makes it a load of that duration
/// on a machine of its own, and <c>CHATWRIGHT_LOAD_RATE</c> changes the number in a second.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    /// <summary>The memory that a load may add: what the pools of the web server and of the client keep.</summary>
    private const double MaxGrowth = 1.1;
    private const int MaxGrowthBytes = 8 << 20;

    /// <summary>
    /// The threads of the pool that the test host and xunit block from the start to the end of a run. The pool counts them as workers, and on
    /// two cores it keeps no more than two.
    /// </summary>
    private const int BlockedThreads = 2;

    private static readonly bool s_isAlone = TestSettings.LoadSeconds is not null;

    /// <summary>The time that the service waits; beside other tests, with the delays of a busy machine.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(s_isAlone ? 2 : 10);

    [Fact]
    public async Task Every_webhook_is_answered_in_time_while_handlers_are_slow()
    {
        ThreadPool.SetMinThreads(Environment.ProcessorCount + BlockedThreads, Environment.ProcessorCount);
        var handler = new SlowHandler();
        await using var app = await ChatApp.StartAsync(
            handler, options => (options.SdkAppId, options.Tokens) = (HostileRequests.App, [HostileRequests.Token]), LogAsInProduction);
        using var sender = new WebhookSender(app.Address);

        // Code is compiled at a low rate, and connections are opened at the full one. As many handlers end as begin after the time of the slowest.
        await new SteadyLoad(Math.Min(TestSettings.LoadRate, 50), s_isAlone ? 4 : 1, sender.SendAsync).RunAsync();
        await new SteadyLoad(TestSettings.LoadRate, s_isAlone ? 8 : 1, sender.SendAsync).RunAsync();
        var before = await HeapAsync(handler);
        var load = new SteadyLoad(TestSettings.LoadRate, TestSettings.LoadSeconds ?? 3, sender.SendAsync);
        await load.RunAsync();
        var after = await HeapAsync(handler);

        output.WriteLine($"{load}; {handler.MaxRunning} handlers at once; heap {Mebibytes(before)} MiB before, {Mebibytes(after)} MiB after");
        Assert.True(load.MaxTime < s_wait, $"{load}");
        Assert.True(load.MaxPoolThreads < handler.MaxRunning / 2, $"{load}; {handler.MaxRunning} handlers at once");
        Assert.True(after < (MaxGrowth * before) + MaxGrowthBytes, $"{before} bytes before, {after} after");
    }

    [Fact]
    public async Task A_load_that_nobody_answers_stops_with_a_message()
    {
        var never = new TaskCompletionSource();
        var load = new SteadyLoad(100_000, 1, () => never.Task);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(load.RunAsync);
        Assert.Equal("After 5000 requests, 5000 wait for a response: the machine cannot keep the rate.", problem.Message);
    }

    /// <summary>The levels of the templates. The lines are formatted and dropped: where an application writes them is its own.</summary>
    private static void LogAsInProduction(ILoggingBuilder logging) => logging.AddProvider(new NoLoggerProvider())
        .SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

    /// <summary>The memory in use when all handlers have ended; 0 beside other tests, which share the heap.</summary>
    private static async Task<long> HeapAsync(SlowHandler handler)
    {
        if (!s_isAlone)
            return 0;
        while (handler.Running > 0)
            await Task.Delay(50);
        for (var round = 0; round < 2; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Mebibytes(long bytes) => (bytes / (double)(1 << 20)).ToString("0.0", CultureInfo.InvariantCulture);
}
