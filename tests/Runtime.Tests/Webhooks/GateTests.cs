using Chatwright.CodeGeneration;
using Chatwright.Webhooks;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>The checks of a request by the description of its service.</summary>
public sealed class GateTests
{
    private static readonly WebhookService s_service = new("Plain", Contract.V1)
    {
        CommandParameter = "C",
        TimeParameter = "T",
        FixedQuery = [new() { Name = "F", Value = "one" }, new() { Name = "G", Value = "two" }],
        Webhooks = [new() { Name = "Left", Command = "Room.Left" }, new() { Name = "Seen", Command = "Room.Seen" }],
    };

    [Theory]
    [InlineData("C=Room.Left", nameof(WebhookRefusal.None))]
    [InlineData("C=Room.Left&F=ONE&G=Two", nameof(WebhookRefusal.None))]
    [InlineData("C=Room.Left&F=two&G=two", nameof(WebhookRefusal.ContentType))]
    [InlineData("C=Room.Left&F=one&G=one", nameof(WebhookRefusal.ContentType))]
    [InlineData("C=Room.Left&G=", nameof(WebhookRefusal.ContentType))]
    [InlineData("C=", nameof(WebhookRefusal.Query))]
    [InlineData("F=one", nameof(WebhookRefusal.Query))]
    public void Parameters_of_a_fixed_value_have_it_or_are_absent(string query, string refusal)
        => Assert.Equal(refusal, Check(query).Refusal.ToString());

    [Theory]
    [InlineData("Room.Left", 0)]
    [InlineData("Room.Seen", 1)]
    [InlineData("Room.Other", -1)]
    [InlineData("room.left", -1)]
    public void Commands_are_told_apart(string command, int number)
    {
        var facts = Check("C=" + command).Facts;
        Assert.Equal((number, command), (facts.Number, facts.Command));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("253402300799", 253402300799L)]
    [InlineData("000000000005", 5L)]
    [InlineData("253402300800", null)]
    [InlineData("0000000000005", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    public void A_time_has_at_most_12_digits_and_is_before_the_year_10000(string text, long? seconds)
        => Assert.Equal(seconds, Check("C=Room.Left&T=" + text).Facts.Time?.ToUnixTimeSeconds());

    [Fact]
    public void A_service_without_an_application_asks_for_none()
        => Assert.Equal(WebhookRefusal.None, Check("C=Room.Left", new() { SdkAppId = 5 }).Refusal);

    [Fact]
    public void A_service_that_signs_no_requests_has_no_tokens()
        => Assert.Equal(
            ["Tokens is set, but Plain does not sign webhooks: remove it."],
            WebhookOptionsRules.Validate(s_service, new GateWebhookOptions { SdkAppId = 1, Tokens = ["t"] }).Select(error => error.ToString()));

    [Fact]
    public void A_description_is_of_a_contract_that_the_runtime_knows()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new WebhookService("Later", int.MaxValue) { CommandParameter = "C" });
        Assert.Contains("The webhooks of Later were", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new WebhookService(null!, Contract.V1) { CommandParameter = "C" });
        Assert.Throws<ArgumentNullException>(() => WebhookOptionsRules.Validate(null!, new GateWebhookOptions()));
        Assert.Throws<ArgumentNullException>(() => WebhookSignature.Create(null!, 0));
        Assert.Equal("SdkAppId", s_service.AppOption);
    }

    private static (WebhookRefusal Refusal, (int Number, string Command, DateTimeOffset? Time) Facts) Check(
        string query, GateWebhookOptions? options = null)
    {
        var gate = new WebhookGate(s_service, options ?? new());
        var refusal = gate.Check(query, new QueryPart[gate.ParameterCount], out _, out var facts);
        return (refusal, (facts.Webhook, facts.Command, facts.RequestTime));
    }
}
