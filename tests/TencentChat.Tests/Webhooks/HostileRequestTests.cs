using System.Globalization;
using System.Text.Json;
using Chatwright;
using Chatwright.TencentChat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace TencentChat.Tests.Webhooks;

/// <summary>
/// Random requests from a seed. <c>CHATWRIGHT_FUZZ_REQUESTS</c> and <c>CHATWRIGHT_FUZZ_SEED</c> change their number and the seed.
/// </summary>
public sealed class HostileRequestTests(ITestOutputHelper output)
{
    private const int MaxBodyBytes = 64 * 1024;

    private static readonly int[] s_statuses = [200, 400, 401, 403, 405, 413, 415];

    [Fact]
    public async Task No_request_breaks_the_receiver()
    {
        var requests = new HostileRequests(TestSettings.Seed);
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1669872112));
        var log = FakeLogCollector.Create(new());
        using var loggers = new LoggerFactory([new FakeLoggerProvider(log)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        var handler = new UnreliableHandler();
        var receiver = new TencentChatWebhookReceiver(handler, new()
        {
            SdkAppId = HostileRequests.App,
            Tokens = [HostileRequests.Token],
            MaxBodyBytes = MaxBodyBytes,
            TimeProvider = clock,
            LoggerFactory = loggers,
        });
        var statuses = new SortedDictionary<int, int>();
        for (var number = TestSettings.Requests(3000); number > 0; number--)
        {
            // Each reason for a refusal is logged once in ten seconds.
            clock.Advance(TimeSpan.FromSeconds(11));
            var request = requests.Next(clock.GetUtcNow().ToUnixTimeSeconds(), MaxBodyBytes);
            var result = await ReceiveAsync(receiver, request, clock);
            Check(result);
            statuses[result.StatusCode] = statuses.GetValueOrDefault(result.StatusCode) + 1;
            Assert.All(log.GetSnapshot(clear: true), SafeLog.Check);
        }
        output.WriteLine(string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}")));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{handler.Calls} handled, {handler.Endless} of them without an end, {handler.Unknown.Count} unknown"));
        Assert.Equal(s_statuses, statuses.Keys);
        Assert.True(handler.Calls > 50 && handler.Endless > 0 && !handler.Unknown.IsEmpty);
    }

    /// <summary>Waits for a response. One that has not come at once must come at the deadline.</summary>
    private static async Task<WebhookResult> ReceiveAsync(TencentChatWebhookReceiver receiver, HostileRequest request, FakeTimeProvider clock)
    {
        var receiving = receiver.ReceiveAsync(request.Method, request.Query, request.Body).AsTask();
        if (!receiving.IsCompleted)
        {
            await Task.WhenAny(receiving, Task.Delay(TimeSpan.FromMilliseconds(20)));
            clock.Advance(TimeSpan.FromSeconds(1.5));
        }
        return await receiving.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static void Check(WebhookResult result)
    {
        if (result.StatusCode != 200)
        {
            Assert.True(result.Body.IsEmpty);
            return;
        }
        using var reply = JsonDocument.Parse(result.Body);
        Assert.Equal("OK", reply.RootElement.GetProperty("ActionStatus").GetString());
        Assert.Equal(JsonValueKind.Number, reply.RootElement.GetProperty("ErrorCode").ValueKind);
    }
}
