using System.Text.Json;
using Chatwright;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class WebhookOptionsTests
{
    [Fact]
    public void All_that_is_missing_is_said_at_once()
        => Assert.Equal(
            [
                "SdkAppId is required: set the id of the application.",
                "Tokens is required: set the token that the service signs with, or set AllowUnsigned to true.",
            ],
            Errors(new()));

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
        => Assert.Equal(
            [
                "SdkAppId is required: set the id of the application.",
                "AllowUnsigned is true, but Tokens is set too: remove one of the two.",
                "Tokens[0] is empty: set the token that the service signs with, or remove the entry.",
                "Tokens[1] begins or ends with white space: remove it.",
                "MaxAge is 00:00:00: set a time that is more than zero and at most 24.20:31:23.6470000, or Timeout.InfiniteTimeSpan.",
                "ReplyWithin is -00:00:01: set a time that is more than zero and at most 24.20:31:23.6470000, or Timeout.InfiniteTimeSpan.",
                "FailureMode is no value of WebhookFailureMode: set Allow or Refuse.",
                "MaxBodyBytes is 0: set a number from 1 to 1073741824.",
                "TimeProvider is null: set a clock, such as TimeProvider.System.",
            ],
            Errors(new()
            {
                SdkAppId = -1,
                Tokens = ["", "secret-token\n"],
                AllowUnsigned = true,
                MaxAge = TimeSpan.Zero,
                ReplyWithin = TimeSpan.FromSeconds(-1),
                FailureMode = (WebhookFailureMode)7,
                MaxBodyBytes = 0,
                TimeProvider = null!,
            }));

    [Fact]
    public void Null_is_no_list_of_tokens() => Assert.StartsWith("Tokens is required", Assert.Single(Errors(new() { SdkAppId = 1, Tokens = null! })));

    [Fact]
    public async Task Later_changes_do_not_affect_a_receiver()
    {
        var options = new GateWebhookOptions();
        var gate = new Gate(created =>
        {
            options = created;
            created.Tokens = new List<string> { Gate.Token };
        });
        options.Tokens.Clear();
        options.SdkAppId = 5;
        Assert.Equal(200, await gate.StatusAsync(Gate.Query()));
    }

    [Fact]
    public void Options_are_required() => Assert.Throws<ArgumentNullException>(() => new GateWebhookReceiver(new GateHandler(), null!));

    [Fact]
    public void Tokens_are_in_no_text_of_the_options()
    {
        var options = new GateWebhookOptions { Tokens = ["secret-token"] };
        Assert.DoesNotContain("secret-token", JsonSerializer.Serialize(options), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", options.ToString(), StringComparison.Ordinal);
    }

    private static string[] Errors(GateWebhookOptions options)
    {
        var message = Assert.Throws<ArgumentException>(nameof(options), () => new GateWebhookReceiver(new GateHandler(), options)).Message;
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        return message.Replace(" (Parameter 'options')", "", StringComparison.Ordinal).Split(Environment.NewLine);
    }
}
