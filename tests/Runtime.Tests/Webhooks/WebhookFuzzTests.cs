using System.Globalization;
using System.Text;
using System.Text.Json;
using Chatwright;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>
/// Random requests from a fixed seed. <c>CHATWRIGHT_FUZZ_REQUESTS</c> and <c>CHATWRIGHT_FUZZ_SEED</c> change their number and the seed.
/// </summary>
public sealed class WebhookFuzzTests
{
    private static readonly int[] s_statuses = [200, 400, 401, 403, 405, 413, 415];

    private static readonly string[] s_soup =
    [
        "%", "%0a", "%0d%0a", "%e2%80%ae", "%00", "%ff", "%ed%a0%80", "+", "&", "=", "?", "#", "\r\n", "\u202e", "\u200f", "\u001b[31m", "\ud83d",
        "🔑",
        "SdkAppid=1400000000&", "&CallbackCommand=x", "&Sign=", "&RequestTime=9", "json", "{", "}", "[", "]", "\"", "\\", "\\ud83d", ",", ":", "null",
        "true", "1e999", "-", "\u0000", "From_Account", "\"From_Account\":{}", "[[[[[[[[",
    ];

    [Fact]
    public async Task No_request_breaks_a_receiver()
    {
        var random = new Random(Number("CHATWRIGHT_FUZZ_SEED", 17));
        var log = new FakeLogCollector();
        using var loggers = new LoggerFactory([new FakeLoggerProvider(log)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        var gate = new Gate(options => (options.LoggerFactory, options.MaxBodyBytes) = (loggers, 2000));
        gate.Handler.Sending = (webhook, _) => webhook.Text switch
        {
            "throw" => throw new InvalidOperationException("thrown"),
            var text => new(MessageSendingReply.Allow with { Text = text }),
        };
        var answers = new Dictionary<int, int>();
        for (var i = Number("CHATWRIGHT_FUZZ_REQUESTS", 2000); i > 0; i--)
        {
            // Each refusal is logged once in ten seconds.
            gate.Clock.SetUtcNow(gate.Clock.GetUtcNow().AddSeconds(11));
            var query = Query(random, gate.Clock.GetUtcNow().ToUnixTimeSeconds());
            var body = Mutate(random, random.Next(2) == 0 ? Gate.SendingBody : Gate.JoinedBody, random.Next(4));
            var result = await gate.Receiver.ReceiveAsync(random.Next(50) == 0 ? "GET" : "POST", query, Bytes(random, body));
            Assert.Contains(result.StatusCode, s_statuses);
            answers[result.StatusCode] = answers.GetValueOrDefault(result.StatusCode) + 1;
            if (result.StatusCode == 200)
                JsonDocument.Parse(result.Body).Dispose();
            else
                Assert.True(result.Body.IsEmpty);
            CheckLog(log);
        }
        Assert.All(s_statuses, status => Assert.Contains(status, answers.Keys));
        Assert.All(gate.Handler.Received, webhook => Assert.NotEmpty(webhook.Context.Command));
    }

    private static string Query(Random random, long time)
    {
        var command = random.Next(5) switch
        {
            0 => Mutate(random, "New.Command", 2).Replace("&", "", StringComparison.Ordinal),
            1 or 2 => Gate.Joined,
            _ => Gate.Sending,
        };
        var app = random.Next(20) == 0 ? "140000000" + random.Next(100).ToString(CultureInfo.InvariantCulture) : "1400000000";
        var query = Gate.Query(command, random.Next(20) == 0 ? "wrong" : Gate.Token, random.Next(20) == 0 ? time - 1000 : time, app);
        if (random.Next(40) == 0)
            query = query.Replace("contenttype=json", "contenttype=xml", StringComparison.Ordinal);
        return random.Next(3) == 0 ? Mutate(random, query, 1 + random.Next(4)) : query;
    }

    private static string Mutate(Random random, string text, int times)
    {
        for (; times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(3) == 0 ? Math.Min(random.Next(8), text.Length - at) : 0;
            text = text.Remove(at, length).Insert(at, random.Next(4) == 0 ? "" : s_soup[random.Next(s_soup.Length)]);
        }
        return text;
    }

    private static byte[] Bytes(Random random, string body)
    {
        if (random.Next(60) == 0)
            body += new string(' ', 2000);
        if (random.Next(30) == 0)
            body = body.Replace("hi", "throw", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(body);
        if (bytes.Length > 0 && random.Next(10) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static void CheckLog(FakeLogCollector log)
    {
        foreach (var line in log.GetSnapshot(clear: true))
        {
            Assert.DoesNotContain(line.Message, character => char.IsControl(character) || char.GetUnicodeCategory(character) is
                UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
            Assert.True(line.Message.Length < 500, line.Message);
            Assert.DoesNotContain(Gate.Token, line.Message, StringComparison.Ordinal);
            Assert.True(line.Exception is null || line.Id.Name == "WebhookHandlerFailed", line.Message);
        }
    }

    private static int Number(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
