using Generator.Tests.Harness;

namespace Generator.Tests.Selection;

/// <summary>The webhooks that ship count if a project selects them, and the types of their query only with one of them.</summary>
public class WebhookSelectionTests
{
    private const string Visible = "_ChatwrightEndpoints";

    private static readonly SpecProject s_shipped = SpecProject.Empty.With(
        Shipped("chat.api.yaml", SpecProject.Service.Text + """

            webhooks:
              command: Command
              query: { Platform: { type: Platform } }
              reply: { code: Code }
            """),
        Shipped("platform.api.yaml", "shared: all\nservice: Chat\ntypes: { Platform: { enum: [Web, Phone] } }"),
        Shipped("webhooks/types.api.yaml", "shared: webhooks\nservice: Chat\ntypes: { Guest: { fields: { Name: { type: string } } } }"),
        Shipped("webhooks/entered.api.yaml", "webhook: Room.Entered\nservice: Chat\nbody: { Guest: { type: Guest } }"),
        Shipped("webhooks/left.api.yaml", "webhook: Room.Left\nservice: Chat"),
        Shipped("room/open.api.yaml", "endpoint: v4/room/open\nservice: Chat"));

    [Theory]
    [InlineData("room/*", "Chat Room.Open")]
    [InlineData("webhooks/Room.Left", "All.Shared Chat Webhooks.RoomLeft Webhooks.Shared")]
    [InlineData("webhooks/*", "All.Shared Chat Webhooks.RoomEntered Webhooks.RoomLeft Webhooks.Shared")]
    [InlineData("*.Entered,room/open", "All.Shared Chat Room.Open Webhooks.RoomEntered Webhooks.Shared")]
    [InlineData("all", "All.Shared Chat Room.Open Webhooks.RoomEntered Webhooks.RoomLeft Webhooks.Shared")]
    public void A_project_says_which_webhooks_it_wants(string wanted, string emitted) =>
        Assert.Equal(emitted, s_shipped.Set(Visible, wanted).Run().AssertClean().Emitted);

    [Fact]
    public void Without_webhooks_nothing_of_them_is_emitted() =>
        Assert.DoesNotContain("Webhook", s_shipped.Set(Visible, "room/*").Run().Text("Chat.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_webhook_is_an_error() => s_shipped.Set(Visible, "webhooks/Room.Lft").Run().AssertDiagnostics(
        "CW505: The build property 'ChatwrightEndpoints' selects 'webhooks/Room.Lft', which is not a shipped endpoint. "
        + "Did you mean 'webhooks/Room.Left'?");

    [Fact]
    public void A_webhook_of_the_project_takes_the_place_of_one_that_ships()
    {
        var run = s_shipped.Set(Visible, "webhooks/*").With("mine.api.yaml", "webhook: Room.Left\nbody: { Why: { type: string } }").Run();
        Assert.Equal(["CW506"], run.Broken.Select(broken => broken.Id));
        Assert.Contains("string? Why", run.Text("Chat.Webhooks.RoomLeft.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_of_the_project_brings_the_service_and_the_types_of_its_query()
    {
        var run = s_shipped.Set(Visible, "none").With("mine.api.yaml", "webhook: Hall.Closed").Run().AssertClean();
        Assert.Equal("All.Shared Chat Webhooks.HallClosed", run.Emitted);
        Assert.Contains("OnHallClosedAsync", run.Text("Chat.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_may_be_shared_before_the_first_webhook() => s_shipped.Set(Visible, "room/*")
        .With("types.api.yaml", "shared: webhooks\ntypes: { Door: { fields: { Name: { type: string } } } }").Run().AssertClean();

    [Fact]
    public void A_broken_webhook_leaves_the_others_in_place()
    {
        var run = s_shipped.Set(Visible, "webhooks/*").With("mine.api.yaml", "webhook: Hall.Closed\nbody: {").Run();
        Assert.Equal("All.Shared Chat Webhooks.RoomEntered Webhooks.RoomLeft Webhooks.Shared", run.Emitted);
        Assert.Contains("OnRoomLeftAsync", run.Text("Chat.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("HallClosed", run.Text("Chat.g.cs"), StringComparison.Ordinal);
    }

    private static SpecText Shipped(string path, string text) => new(path, text) { IsShipped = true };
}
