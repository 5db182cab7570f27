using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Webhooks;
using Xunit;

namespace Runtime.Tests.Telemetry;

[Collection(nameof(TelemetryCollection))]
public sealed class WebhookTelemetryTests : IDisposable
{
    private readonly Listening _listening = new();

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task Refusals_of_one_reason_are_one_line_in_ten_seconds()
    {
        var gate = Open();
        for (var second = 0; second < 21; second++)
        {
            await gate.SendAsync(query: Gate.Query(token: "wrong", time: Gate.Time + second));
            await gate.SendAsync(method: "GET");
            gate.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var lines = _listening.Lines.Where(line => line.Id.Name == "WebhookRefused").Select(line => line.Message).ToList();
        Assert.Equal(3, lines.Count(line => line.Contains("signature", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.Contains("POST", StringComparison.Ordinal)));
        Assert.EndsWith(" 9 more since the last such line.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_token_nor_signature_is_told_to_anybody()
    {
        const string Token = "marker-token-5d0a7c1e";
        var gate = Open(Token);
        await gate.SendAsync(query: Gate.Query(token: Token));
        await gate.SendAsync("{", Gate.Query(token: Token));
        await gate.SendAsync("{}", Gate.Query("Any.Other", Token, more: "&ClientIP=1&ClientIP=2"));
        await gate.SendAsync(query: Gate.Query(token: Token, time: Gate.Time - 5000));
        await gate.SendAsync(query: Gate.Query(token: Token, app: "1"));
        var everything = _listening.Everything();
        Assert.Contains("WebhookRefused", string.Join(' ', _listening.Lines.Select(line => line.Id.Name)), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(WebhookSignature.Create(Token, Gate.Time), everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deviations_are_counted_and_logged_once()
    {
        var gate = Open();
        for (var i = 0; i < 3; i++)
            await gate.SendAsync("""{"From_Account":"ann","EventTime":"1670574414123"}""");
        Assert.Equal(
            [$"3 chatwright.response.member=$.EventTime chatwright.service=Gate chatwright.webhook.command={Gate.Sending}"],
            Points("chatwright.webhook.deviations"));
        Assert.Single(_listening.Lines, line => line.Id.Name == "WebhookDeviated");
    }

    private Gate Open(string token = Gate.Token)
        => new(options => (options.Tokens, options.Log, options.LoggerFactory) = ([token], new InMemoryWebhookLog(), _listening.LoggerFactory));

    private IEnumerable<string> Points(string name)
        => _listening.Points.Where(point => point.Name == name).Select(point => $"{point.Count} {point.Tags}").Order(StringComparer.Ordinal);
}
