using System.Text;
using Chatwright;
using Generated.Tests.TencentChat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace Generated.Tests.Webhooks;

/// <summary>A body that cannot be read as described is no text if its description has sensitive members.</summary>
public sealed class SecretTests
{
    private readonly FakeLogCollector _log = new();

    [Theory]
    [InlineData("Lab.CallbackBeforeEnter", """{"Badge":"hunter2"}""")]
    [InlineData("Lab.CallbackBeforeEnter", """["hunter2"]""")]
    [InlineData("Lab.CallbackAfterLock", """{"Door":"east","Keys":{"hunter2":{}}}""")]
    public async Task A_body_that_may_have_secrets_is_printed_as_stars(string command, string body)
    {
        var webhook = await ReceiveAsync(command, body);
        Assert.Equal($"UnknownWebhook {{ Command = {command}, Body = *** }}", webhook.ToString());
        Assert.Equal(body, webhook.Body.ToString());
        Assert.All(_log.GetSnapshot(), line => Assert.DoesNotContain("hunter2", line.Message, StringComparison.Ordinal));
        Assert.Contains(_log.GetSnapshot(), line => line.Id.Name == "WebhookUnreadable");
    }

    [Theory]
    [InlineData("Lab.CallbackAfterLeave", "{}")]
    [InlineData("Lab.CallbackAfterFire", """{"Floor": 3}""")]
    public async Task Another_body_is_printed_as_it_came(string command, string body) =>
        Assert.Equal($"UnknownWebhook {{ Command = {command}, Body = {body} }}", (await ReceiveAsync(command, body)).ToString());

    [Fact]
    public async Task The_place_of_what_is_missing_is_told_without_the_keys_of_maps()
    {
        await ReceiveAsync("Lab.CallbackAfterLock", """{"Door":"east","Keys":{"hunter2":{}}}""");
        Assert.Contains("$.Keys[*].Teeth", Assert.Single(_log.GetSnapshot(), line => line.Id.Name == "WebhookUnreadable").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhooks_with_the_same_body_are_equal_whether_they_print_it_or_not()
    {
        const string Command = "Lab.CallbackBeforeEnter";
        var hidden = await ReceiveAsync(Command, "{}");
        var shown = new UnknownWebhook { Command = Command, Body = RawJson.Parse("{}") };
        Assert.Equal((shown, shown.GetHashCode()), (hidden, hidden.GetHashCode()));
        Assert.NotEqual(shown with { Command = "Other" }, hidden);
        Assert.NotEqual(shown with { Body = RawJson.Parse("[]") }, hidden);
        Assert.Contains("***", (hidden with { Command = "Other" }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_descriptor_says_whether_the_body_has_secrets()
    {
        Assert.True(TencentChatWebhooks.LabEntering.HasSecrets);
        Assert.True(TencentChatWebhooks.LabLocked.HasSecrets);
        Assert.False(TencentChatWebhooks.LabLeft.HasSecrets);
    }

    private async Task<UnknownWebhook> ReceiveAsync(string command, string body)
    {
        using var loggers = new LoggerFactory([new FakeLoggerProvider(_log)]);
        var handler = new LabHandler();
        var options = new TencentChatWebhookOptions { SdkAppId = 1400000000, AllowUnsigned = true, LoggerFactory = loggers };
        var query = $"SdkAppid=1400000000&CallbackCommand={command}&contenttype=json";
        await new TencentChatWebhookReceiver(handler, options).ReceiveAsync("POST", query, Encoding.UTF8.GetBytes(body));
        return Assert.IsType<UnknownWebhook>(Assert.Single(handler.Received));
    }
}
