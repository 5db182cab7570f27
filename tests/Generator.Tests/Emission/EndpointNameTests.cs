using Chatwright.Generator.Names;
using Generator.Tests.Harness;

namespace Generator.Tests.Emission;

/// <summary>The names that come of an endpoint, its group and their noun.</summary>
public class EndpointNameTests
{
    private const string Groups = "\ngroups:\n  rooms: { name: Rooms, noun: Room }\n  doors: { name: Doors, noun: Door }";

    private static readonly SpecProject s_project = SpecProject.Empty.With(
        new SpecText(SpecProject.ServicePath, SpecProject.Service.Text + Groups));

    [Theory]
    [InlineData("List", "Room", "ListRoom")]
    [InlineData("List", "Rooms", "ListRooms")]
    [InlineData("ListMembers", "Room", "ListRoomMembers")]
    [InlineData("ListRooms", "Room", "ListRoomRooms")]
    [InlineData("OpenRoomDoor", "Room", "OpenRoomDoor")]
    [InlineData("Open", "Open", "OpenOpen")]
    [InlineData("GetIPList", "Server", "GetServerIPList")]
    [InlineData("IPList", "Server", "IPServerList")]
    [InlineData("GETLIST", "Room", "GETLISTRoom")]
    [InlineData("Get2List", "Room", "Get2RoomList")]
    [InlineData("Querystate", "Openim", "QuerystateOpenim")]
    public void Types_are_called_by_verb_noun_and_rest(string name, string noun, string stem) => Assert.Equal(stem, TypeStem.Of(name, noun));

    [Fact]
    public void The_noun_of_an_endpoint_comes_before_that_of_its_group()
    {
        var run = s_project
            .With("rooms/open.api.yaml", "endpoint: v4/rooms/open\nrequest: { Name: { type: string } }")
            .With("rooms/list.api.yaml", "endpoint: v4/rooms/list\nnoun: Rooms\nrequest: { Name: { type: string } }")
            .Run().AssertClean();
        Assert.Contains(" record OpenRoomRequest ", run.Text("Chat.Rooms.Open.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" record ListRoomsRequest ", run.Text("Chat.Rooms.List.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Task<global::Demo.Chat.ListRoomsResponse> ListAsync(", run.Text("Chat.Rooms.List.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_file_describes_a_group_that_the_service_does_not()
    {
        var run = s_project
            .With("points/shared.api.yaml", "shared: loyalty\nname: Points\nnoun: Point\nsummary: The points of users.")
            .With("points/award.api.yaml", "endpoint: v4/loyalty/award\nrequest: { Points: { type: int32 } }")
            .Run().AssertClean();
        Assert.Contains(" record AwardPointRequest ", run.Text("Chat.Points.Award.g.cs"), StringComparison.Ordinal);
        var service = run.Text("Chat.g.cs");
        Assert.Contains("public virtual PointsClient Points { get; }", service, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The points of users.</summary>", service, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_joins_the_group_that_it_names()
    {
        var run = s_project
            .With("rooms/types.api.yaml", "shared: rooms\ntypes: { Key: { fields: { Id: { type: int32 } } } }")
            .With("hall/open.api.yaml", "endpoint: v4/hall/open\ngroup: rooms\nrequest: { Key: { type: Key } }")
            .Run().AssertClean();
        var text = run.Text("Chat.Rooms.Open.g.cs");
        Assert.Contains("partial class RoomsClient", text, StringComparison.Ordinal);
        Assert.Contains(" record OpenRoomRequest ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hall", run.Text("Chat.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("endpoint: v4/hall/close")]
    [InlineData("shared: hall\ntypes: {}")]
    public void A_group_that_a_path_or_a_shared_file_has_can_be_named(string other) => s_project
        .With("other.api.yaml", other)
        .With("open.api.yaml", "endpoint: v4/rooms/open\ngroup: hall")
        .Run().AssertClean();

    [Fact]
    public void An_endpoint_may_name_the_group_of_its_path() => Assert.Contains(
        "Chat.Hall.Close.g.cs", s_project.With("close.api.yaml", "endpoint: v4/hall/close\ngroup: hall").Run().AssertClean().HintNames);

    [Theory]
    [InlineData("endpoint: v4/hall/close\nrequest: [")]
    [InlineData("shared: hall\ntypes: [")]
    public void No_group_is_called_unknown_while_a_file_cannot_be_read(string broken) => Assert.Equal(
        ["other.api.yaml"],
        s_project.With("other.api.yaml", broken).With("open.api.yaml", "endpoint: v4/rooms/open\ngroup: hall").Run().Broken
            .Select(finding => finding.Path).Distinct());

    [Fact]
    public void A_group_without_endpoints_has_no_client()
    {
        var run = s_project.With("rooms/open.api.yaml", "endpoint: v4/rooms/open").Run().AssertClean();
        Assert.Contains("public virtual RoomsClient Rooms ", run.Text("Chat.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Doors", run.Text("Chat.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rooms", "RoomsEndpoint")]
    [InlineData("Equals", "EqualsEndpoint")]
    [InlineData("ToString", "ToStringEndpoint")]
    [InlineData("Clone", "Clone")]
    public void A_descriptor_whose_name_is_taken_gets_a_suffix(string name, string descriptor)
    {
        var run = s_project.With("rooms/open.api.yaml", $"endpoint: v4/rooms/open\nname: {name}").Run().AssertClean();
        Assert.Contains($"Response> {descriptor} {{ get; }} =", run.Text($"Chat.Rooms.{name}.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_endpoints_share_no_descriptor()
    {
        var run = s_project
            .With("rooms/a.api.yaml", "endpoint: v4/rooms/a\nname: Rooms")
            .With("rooms/b.api.yaml", "endpoint: v4/rooms/b\nname: RoomsEndpoint")
            .Run();
        Assert.Equal([("rooms/b.api.yaml", "CW205")], run.Broken);
    }

    [Fact]
    public void Two_groups_share_no_type()
    {
        var run = s_project
            .With("doors/open.api.yaml", "endpoint: v4/doors/open")
            .With("rooms/open.api.yaml", "endpoint: v4/rooms/open\nnoun: Door")
            .Run();
        Assert.Equal([("rooms/open.api.yaml", "CW205")], run.Broken);
    }
}
