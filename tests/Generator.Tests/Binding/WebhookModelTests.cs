using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Binding;

/// <summary>Webhooks, and the context that all of a service have.</summary>
public class WebhookModelTests
{
    private const string Webhook = """
        webhook: C2C.BeforeSend
        decides: true
        body: { From: { type: string, maxBytes: 9 }, Room: { type: Room } }
        reply: { Text: { type: string, maxBytes: 9 } }
        codes: { 0: Allow, 1: Refuse }
        types: { Room: { fields: { Name: { type: string, maxChars: 2 } } } }
        examples: [{ body: { "From": "a" } }]

        """;

    private const string Service = """
        service: Chat
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        groups: { room: {}, spare: { name: Reserve } }
        webhooks:
          command: Command
          reply: { code: Code, info: Info }
          query:
            Fixed: { value: v }
            Platform: { type: Platform }
            Client: { type: string }

        """;

    private const string Platform = """
        shared: webhooks
        types: { Platform: { enum: { Phone: { is: PHONE, aliases: [Mobile, Cell] }, Web: web } } }
        """;

    [Fact]
    public void A_body_comes_and_is_not_checked_and_a_reply_goes_and_is()
    {
        var webhook = Bound.Spec<WebhookModel>(Project());
        Assert.Equal(["C2CBeforeSendWebhook", "C2CBeforeSendReply", "Room"], webhook.Types.Select(type => type.Name));
        Assert.Empty(webhook.Type<ObjectModel>("C2CBeforeSendWebhook").Member("From").Checks);
        Assert.Empty(webhook.Type<ObjectModel>("Room").Member("Name").Checks);
        Assert.Single(webhook.Type<ObjectModel>("C2CBeforeSendReply").Member("Text").Checks);
        Assert.Equal(("Allow", 1L), (webhook.Allow, webhook.RefusalCode));
    }

    [Fact]
    public void Examples_are_there_if_the_project_asks_for_them()
    {
        Assert.Empty(Bound.Spec<WebhookModel>(Project()).Examples);
        Assert.Single(Bound.Spec<WebhookModel>(Project().Set("ChatwrightExamples", "true")).Examples);
    }

    [Fact]
    public void The_context_knows_the_words_of_an_enum_and_what_they_stand_for()
    {
        var service = Bound.Spec<ServiceModel>(Project());
        var (platform, client) = (service.Webhooks!.Context[0], service.Webhooks.Context[1]);
        Assert.Equal(["PHONE", "web", "Mobile", "Cell"], platform.Texts);
        Assert.Equal([new TextAliasModel("Mobile", "Phone"), new TextAliasModel("Cell", "Phone")], platform.Aliases);
        Assert.Empty(client.Texts);
        Assert.Equal([new QueryModel("Fixed", null, "v")], service.Webhooks.Query);
    }

    [Fact]
    public void Groups_without_an_endpoint_are_told_from_those_that_are_compiled()
    {
        var service = Bound.Spec<ServiceModel>(Project()
            .With("room/open.api.yaml", "endpoint: v4/room/open")
            .With("room/all.api.yaml", "shared: door\nsummary: The doors.")
            .With("room/lock.api.yaml", "endpoint: v4/door/lock"));
        Assert.Equal(["Reserve"], service.UnselectedGroups);
        Assert.Equal(["Door", "Room"], service.Groups.Select(group => group.Name).Order(StringComparer.Ordinal));
        Assert.Equal("The doors.", service.Groups.Single(group => group.Name == "Door").Docs.Summary);
    }

    private static SpecProject Project() => SpecProject.Empty
        .With(SpecProject.ServicePath, Service)
        .With("webhooks/types.api.yaml", Platform)
        .With("webhooks/before.api.yaml", Webhook);
}
