using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chatwright;
using Chatwright.Generator.Model;
using Chatwright.TencentChat;

namespace TencentChat.Tests;

/// <summary>Every example of every webhook is read into its type and written back, and the receiver takes it.</summary>
public class WebhookExampleTests
{
    private static readonly string[] s_apart = ["CallbackCommand"];

    /// <summary>Half of the samples have the time as a text, which the receiver reads and JsonSerializer, being strict, does not.</summary>
    private static Regex NumberInText { get; } = new(@"(""EventTime""):\s*""([0-9]+)""");

    public static TheoryData<string> Commands => [.. SpecExamples.Webhooks.Select(webhook => webhook.Command).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_webhook_has_an_example_of_its_body()
    {
        Assert.Equal(60, SpecExamples.Webhooks.Count);
        Assert.All(SpecExamples.Webhooks, webhook => Assert.Contains(webhook.Examples, example => example.Body is not null));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Bodies_come_back_as_they_went_in(string command)
    {
        var webhook = Find(command);
        foreach (var example in webhook.Examples.Where(example => example.Body is not null))
            RoundTrip.AssertKept(NumberInText.Replace(example.Body!, "$1:$2"), TypeOf(webhook.Names.Body), s_apart);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Replies_come_back_as_they_went_in(string command)
    {
        var webhook = Find(command);
        if (webhook.Names.Reply is not { } reply)
            return;
        foreach (var example in webhook.Examples.Where(example => example.Reply is not null))
            RoundTrip.AssertKept(example.Reply!, TypeOf(reply), []);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_receiver_takes_every_body_for_the_webhook_that_it_is(string command)
    {
        var handler = new Handler();
        var receiver = new TencentChatWebhookReceiver(handler, new() { SdkAppId = 1400000000, AllowUnsigned = true });
        foreach (var example in Find(command).Examples.Where(example => example.Body is not null))
        {
            var result = await receiver.ReceiveAsync(
                "POST", $"SdkAppid=1400000000&CallbackCommand={command}&contenttype=json", Encoding.UTF8.GetBytes(example.Body!));
            Assert.Equal(200, result.StatusCode);
            using var reply = JsonDocument.Parse(result.Body);
            Assert.Equal(0, reply.RootElement.GetProperty("ErrorCode").GetInt32());
        }
        Assert.Empty(handler.Unknown);
    }

    [Theory]
    [InlineData("\"1670574414123\"")]
    [InlineData("1670574414123")]
    public async Task A_time_is_read_as_a_text_and_as_a_number(string time)
    {
        var handler = new Handler();
        var receiver = new TencentChatWebhookReceiver(handler, new() { SdkAppId = 1400000000, AllowUnsigned = true });
        var body = Encoding.UTF8.GetBytes($$"""{"GroupId":"@TGS#1","EventTime":{{time}}}""");
        await receiver.ReceiveAsync("POST", "SdkAppid=1400000000&CallbackCommand=Group.CallbackAfterGroupFull", body);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1670574414123), handler.Filled?.EventTime);
    }

    private static WebhookModel Find(string command) => SpecExamples.Webhooks.Single(webhook => webhook.Command == command);

    private static Type TypeOf(string name)
        => typeof(TencentChatWebhookHandler).Assembly.GetType($"Chatwright.TencentChat.{name}", throwOnError: true)!;

    private sealed class Handler : TencentChatWebhookHandler
    {
        /// <summary>The webhooks that are not described, or whose bodies are not as described.</summary>
        public List<string> Unknown { get; } = [];

        public GroupFilledWebhook? Filled { get; private set; }

        public override ValueTask OnGroupFilledAsync(GroupFilledWebhook webhook, CancellationToken cancellationToken)
        {
            Filled = webhook;
            return default;
        }

        public override ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken)
        {
            Unknown.Add(webhook.Command);
            return default;
        }
    }
}
