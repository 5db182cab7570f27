using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Xunit.Abstractions;

namespace TencentChat.Tests.Webhooks;

/// <summary>
/// Webhooks at a steady rate with slow handlers, some of which do not end in time. <c>CHATWRIGHT_LOAD_SECONDS</c> makes it a load of that duration
/// on a machine of its own, and <c>CHATWRIGHT_LOAD_RATE</c> changes the number in a second.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const string Command = "C2C.CallbackBeforeSendMsg";

    /// <summary>The time that the service waits; beside other tests, with the delays of a busy machine.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(TestSettings.LoadSeconds is null ? 10 : 2);

    [Fact]
    public async Task Every_webhook_is_answered_in_time_while_handlers_are_slow()
    {
        var body = Encoding.UTF8.GetBytes(SpecExamples.Webhooks.Single(webhook => webhook.Command == Command).Examples[0].Body!);
        await using var app = await ChatApp.StartAsync(
            new SlowHandler(), options => (options.SdkAppId, options.Tokens) = (HostileRequests.App, [HostileRequests.Token]));
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) });
        client.BaseAddress = new($"http://{app.Address}");
        var times = new ConcurrentBag<TimeSpan>();
        var heap = new List<long>();
        var pending = new Queue<Task>();
        var seconds = TestSettings.LoadSeconds ?? 3;
        var clock = Stopwatch.StartNew();
        for (var sent = 0; clock.Elapsed.TotalSeconds < seconds;)
        {
            for (var due = clock.Elapsed.TotalSeconds * TestSettings.LoadRate; sent < due; sent++)
                pending.Enqueue(SendAsync(client, body, times));
            while (pending.TryPeek(out var first) && first.IsCompleted)
                await pending.Dequeue();
            if (clock.Elapsed.TotalSeconds > (heap.Count + 1) * seconds / 6.0)
                heap.Add(GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(1);
        }
        await Task.WhenAll(pending);

        var sorted = times.Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count} answered; {Milliseconds(0.5)} ms in the middle, {Milliseconds(0.99)} ms at 99 %, {Milliseconds(1)} ms at most; "
                + $"heap in MiB: {string.Join(", ", heap.Select(bytes => bytes >> 20))}"));
        Assert.True(sorted[^1] < s_wait, $"{sorted[^1]}");
        // The first third is warm-up. The handlers of a short load are all there at its end.
        Assert.True(TestSettings.LoadSeconds is null || heap[^1] < 1.5 * heap[1], string.Join(", ", heap));

        string Milliseconds(double part) => sorted[(int)(part * (sorted.Count - 1))].TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
    }

    private static async Task SendAsync(HttpClient client, byte[] body, ConcurrentBag<TimeSpan> times)
    {
        var start = Stopwatch.GetTimestamp();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        using var content = new ByteArrayContent(body);
        using var response = await client.PostAsync(
            $"/chat?SdkAppid={HostileRequests.App}&CallbackCommand={Command}&contenttype=json&RequestTime={now}"
                + $"&Sign={WebhookSignature.Create(HostileRequests.Token, now)}",
            content);
        times.Add(Stopwatch.GetElapsedTime(start));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Takes half a second; one in ten takes five and does not obey its token.</summary>
    private sealed class SlowHandler : TencentChatWebhookHandler
    {
        private int _calls;

        public override async ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        {
            var ignores = Interlocked.Increment(ref _calls) % 10 == 0;
            await Task.Delay(ignores ? 5000 : 500, CancellationToken.None);
            return MessageSendingReply.Allow;
        }
    }
}
