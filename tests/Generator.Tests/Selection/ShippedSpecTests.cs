using Generator.Tests.Harness;

namespace Generator.Tests.Selection;

/// <summary>Which of the files that ship count, beside the project's own.</summary>
public class ShippedSpecTests
{
    private const string Visible = "_ChatwrightEndpoints";

    private static readonly SpecProject s_shipped = SpecProject.Empty.With(
        Shipped("chat.api.yaml", SpecProject.Service.Text),
        Shipped("room/close.api.yaml", "endpoint: v4/room/close\nservice: Chat"),
        Shipped("room/open.api.yaml", "endpoint: v4/room/open\nservice: Chat\nrequest: { Room: { type: RoomId } }"),
        Shipped(
            "room/types.api.yaml",
            "shared: room\nservice: Chat\ntypes: { RoomId: { type: string, maxBytes: 32 }, Door: { fields: { Key: { type: int32 } } } }"),
        Shipped("hall/open.api.yaml", "endpoint: v4/hall/open\nservice: Chat"));

    private static readonly SpecProject s_calling = SpecProject.Empty.With(
        Shipped(
            "chat.api.yaml",
            SpecProject.Service.Text + "\nwebhooks: { command: event, query: { mood: { type: Mood } }, reply: { code: Code } }"),
        Shipped("moods.api.yaml", "shared: all\nservice: Chat\ntypes: { Mood: { enum: [Good, Bad] } }"),
        Shipped("hall/open.api.yaml", "endpoint: v4/hall/open\nservice: Chat"),
        Shipped("webhooks/opened.api.yaml", "webhook: Hall.Opened\nservice: Chat"));

    [Theory]
    [InlineData("", "Chat Hall.Open Room.Close Room.Open Room.Shared")]
    [InlineData("*", "Chat Hall.Open Room.Close Room.Open Room.Shared")]
    [InlineData("room/*", "Chat Room.Close Room.Open Room.Shared")]
    [InlineData("v4/room/*", "Chat Room.Close Room.Open Room.Shared")]
    [InlineData("*/open", "Chat Hall.Open Room.Open Room.Shared")]
    [InlineData("hall/open", "Chat Hall.Open")]
    [InlineData("v4/hall/open,room/close", "Chat Hall.Open Room.Close Room.Shared")]
    [InlineData("none", "")]
    [InlineData("none,hall/open", "Chat Hall.Open")]
    public void A_project_says_which_endpoints_it_wants(string wanted, string emitted) =>
        Assert.Equal(emitted, s_shipped.Set(Visible, wanted).Run().AssertClean().Emitted);

    [Theory]
    [InlineData("room/opne", "room/opne", " Did you mean 'room/open'?")]
    [InlineData("hall/open,rooms/*", "rooms/*", " Did you mean 'room/*'?")]
    [InlineData("non", "non", " Did you mean 'none'?")]
    [InlineData("Room/open", "Room/open", " Did you mean 'room/open'?")]
    [InlineData("oom/open", "oom/open", " Did you mean 'room/open'?")]
    [InlineData("[", "[", "")]
    public void A_wish_that_nothing_fulfils_is_an_error(string wanted, string said, string suggestion)
        => s_shipped.Set(Visible, wanted).Run().AssertDiagnostics(
        $"CW505: The build property 'ChatwrightEndpoints' selects '{said}', which is not a shipped endpoint.{suggestion}");

    [Fact]
    public void A_project_that_is_switched_off_is_not_told() =>
        s_shipped.Set(Visible, "rooms/*").Set("ChatwrightEnabled", "false").Run().AssertClean();

    [Fact]
    public void A_description_of_the_project_takes_the_place_of_one_that_ships()
    {
        var run = s_shipped.With("mine.api.yaml", "endpoint: v4/hall/open\nrequest: { Light: { type: bool } }").Run().AssertDiagnostics(
            "CW506: This file replaces the description of 'v4/hall/open' that ships with Chatwright. Remove the file, or switch CW506 off if that is "
            + "meant.");
        Assert.Equal(
            "mine.api.yaml(1,11)-(1,23): Error CW506: " + GeneratorRun.Message(run.Diagnostics[0]), GeneratorRun.Describe(run.Diagnostics[0]));
        Assert.Equal("Chat Hall.Open Room.Close Room.Open Room.Shared", run.Emitted);
        Assert.Contains("bool? Light", run.Text("Chat.Hall.Open.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_of_the_project_counts_even_where_none_was_wanted()
    {
        var run = s_shipped.With("mine.api.yaml", "endpoint: v4/hall/open\nrequest: { Light: { type: bool } }").Set(Visible, "room/close").Run();
        Assert.Equal("Chat Hall.Open Room.Close Room.Shared", run.Emitted);
    }

    [Fact]
    public void A_description_that_cannot_be_read_takes_no_place()
    {
        var run = s_shipped.With("mine.api.yaml", "endpoint: v4/hall/open\nrequest: {").Run();
        Assert.Equal(["CW027"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("Hall.Open", run.Emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_of_the_project_takes_the_place_of_the_one_that_ships()
    {
        var run = s_shipped.With("mine.api.yaml", SpecProject.Service.Text + "\ngroups: { hall: { name: Lobby } }").Run().AssertDiagnostics(
            "CW506: This file replaces the description of 'Chat' that ships with Chatwright. Remove the file, or switch CW506 off if that is meant.");
        Assert.Equal("Chat Lobby.Open Room.Close Room.Open Room.Shared", run.Emitted);
    }

    [Fact]
    public void An_endpoint_of_the_project_brings_the_shipped_service_along()
    {
        var project = s_shipped.With("mine.api.yaml", "endpoint: v4/yard/enter").Set(Visible, "none");
        Assert.Equal("Chat Yard.Enter", project.Run().AssertClean().Emitted);
    }

    [Fact]
    public void A_project_with_a_service_of_its_own_does_without_the_shipped_one()
    {
        var project = s_shipped.With("other.api.yaml", "service: Other").With("mine.api.yaml", "endpoint: v1/yard/enter").Set(Visible, "none");
        Assert.Equal("Other Yard.Enter", project.Run().AssertClean().Emitted);
    }

    [Fact]
    public void Two_services_stand_side_by_side()
    {
        var project = s_shipped.With("other.api.yaml", "service: Other").With("mine.api.yaml", "endpoint: v4/hall/open\nservice: Other")
            .Set(Visible, "hall/open");
        var run = project.Run().AssertClean();
        Assert.Equal(["Chat.Hall.Open.g.cs", "Chat.g.cs", "Other.Hall.Open.g.cs", "Other.g.cs"], run.HintNames);
    }

    /// <summary>However the folders sort: packages lie elsewhere on every machine.</summary>
    [Theory]
    [InlineData("a/mine.api.yaml")]
    [InlineData("z/mine.api.yaml")]
    public void A_clash_with_a_shipped_file_is_reported_in_the_project(string path)
    {
        var project = s_shipped.With(path, "endpoint: v4/room/unlock\nname: Open\nrequest: { Door: { type: Door } }");
        var run = project.Run();
        Assert.All(run.Broken, broken => Assert.Equal(path, broken.Path));
        Assert.NotEmpty(run.Broken);
        Assert.Contains("Room.Open", run.Emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("room/open", "Chat Room.Open Room.Shared")]
    [InlineData("hall/open", "All.Shared Chat Hall.Open")]
    [InlineData("yard/open", "All.Shared All.Shared.2 Chat Yard.Open")]
    public void A_file_shared_by_all_groups_comes_along_where_its_names_are_mentioned(string wanted, string emitted)
    {
        var shipped = SpecProject.Empty.With(
            Shipped("chat.api.yaml", SpecProject.Service.Text),
            Shipped("ids.api.yaml", "shared: all\nservice: Chat\ntypes: { Key: { fields: { Id: { type: int32 } } } }"),
            Shipped("locks.api.yaml", "shared: all\nservice: Chat\ntypes: { Lock: { fields: { Key: { type: Key } } } }"),
            Shipped("room/types.api.yaml", "shared: room\nservice: Chat\ntypes: { Door: { fields: { Width: { type: int32 } } } }"),
            Shipped("room/open.api.yaml", "endpoint: v4/room/open\nservice: Chat"),
            Shipped("hall/open.api.yaml", "endpoint: v4/hall/open\nservice: Chat\nrequest: { Key: { type: Key } }"),
            Shipped("yard/open.api.yaml", "endpoint: v4/yard/open\nservice: Chat\nrequest: { Locks: { type: [Lock] } }"));
        Assert.Equal(emitted, shipped.Set(Visible, wanted).Run().AssertClean().Emitted);
    }

    [Fact]
    public void A_type_of_the_projects_own_brings_no_shared_file_along()
    {
        var project = SpecProject.Empty.With(
            Shipped("chat.api.yaml", SpecProject.Service.Text),
            Shipped("ids.api.yaml", "shared: all\nservice: Chat\ntypes: { Key: { fields: { Id: { type: int32 } } } }"));
        const string Own = "endpoint: v4/yard/open\nrequest: { Key: { type: Key } }";
        Assert.Equal("All.Shared Chat Yard.Open", project.With("mine.api.yaml", Own).Run().AssertClean().Emitted);
        var run = project.With("mine.api.yaml", Own + "\ntypes: { Key: { fields: { Name: { type: string } } } }").Run().AssertClean();
        Assert.Equal("Chat Yard.Open", run.Emitted);
    }

    [Fact]
    public void A_type_that_the_project_shares_brings_no_shared_file_along()
    {
        var project = SpecProject.Empty.With(
            Shipped("chat.api.yaml", SpecProject.Service.Text),
            Shipped("ids.api.yaml", "shared: all\nservice: Chat\ntypes: { Key: { fields: { Id: { type: int32 } } } }"));
        var run = project
            .With("mine.api.yaml", "endpoint: v4/yard/open\nrequest: { Key: { type: Key } }")
            .With("keys.api.yaml", "shared: all\ntypes: { Key: { fields: { Name: { type: string } } } }")
            .Run().AssertClean();
        Assert.Equal("All.Shared Chat Yard.Open", run.Emitted);
        Assert.Contains("string? Name", run.Text("Chat.All.Shared.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hall/open", "Chat Hall.Open")]
    [InlineData("webhooks/Hall.Opened", "All.Shared Chat Webhooks.HallOpened")]
    public void The_types_of_the_parameters_of_webhooks_come_along_with_webhooks_only(string wanted, string emitted)
        => Assert.Equal(emitted, s_calling.Set(Visible, wanted).Run().AssertClean().Emitted);

    [Fact]
    public void A_shipped_service_that_the_project_replaces_brings_no_shared_file_along()
    {
        var project = s_calling.With(s_calling.Files.Select(file => new SpecText(file.Path[2..], file.Text))).Set(Visible, "none");
        Assert.Equal("All.Shared Chat Hall.Open Webhooks.HallOpened", project.Run().AssertClean().Emitted);
    }

    [Fact]
    public void The_shipped_specs_are_chosen_one_by_one()
    {
        var all = SpecProject.Empty.With(Repository.Specs.Select(spec => Shipped(spec.Path, spec.Text)));
        foreach (var spec in Repository.Specs.Where(spec => spec.Text.Contains("\nendpoint: ", StringComparison.Ordinal)))
        {
            var name = spec.Path.Replace(".api.yaml", "", StringComparison.Ordinal);
            Assert.Equal(4, all.Set(Visible, name).Run().AssertClean().Files.Length);
        }
    }

    private static SpecText Shipped(string path, string text) => new("m/" + path, text) { IsShipped = true };
}
