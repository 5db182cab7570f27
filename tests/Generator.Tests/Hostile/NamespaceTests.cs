using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Names of groups and types that would meet in a namespace.</summary>
public class NamespaceTests
{
    private const string Types = "types: { Seat: { fields: { Row: { type: int32 } } } }";

    private static readonly SpecProject s_open = SpecProject.Chat.With("room/open.api.yaml", "endpoint: v4/room/open");

    private static readonly SpecProject s_two = SpecProject.Chat
        .With("push.api.yaml", "service: Push\nenvelope: { code: Code }")
        .With("room/open.api.yaml", "service: Chat\nendpoint: v4/room/open");

    [Theory]
    [InlineData("chat_client", "ChatClient", "a type of the service")]
    [InlineData("chat_json", "ChatJson", "a type of the service")]
    [InlineData("chat", "Chat", "the service, whose client is ChatClient")]
    [InlineData("room_client", "RoomClient", "the group 'room'")]
    [InlineData("room_client_extensions", "RoomClientExtensions", "the group 'room'")]
    [InlineData("to_string", "ToString", "a member of the client")]
    public void A_shared_file_whose_namespace_would_be_called_like_a_type_is_refused(string segment, string name, string taker)
    {
        var run = s_open.With("zoo.api.yaml", $"shared: {segment}\n{Types}").Run()
            .AssertDiagnostics($"CW204: The C# name '{name}' is taken by {taker}. Choose another with 'name: …'.");
        Assert.Equal([("zoo.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs"], run.HintNames);
        s_open
            .With(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ {segment}: {{ name: Other }} }}")
            .With("zoo.api.yaml", $"shared: {segment}\n{Types}")
            .Run().AssertClean();
    }

    [Fact]
    public void A_group_of_shared_files_alone_has_no_client_whose_name_could_be_taken() => SpecProject.Chat
        .With("cinema.api.yaml", $"shared: cinema\n{Types}")
        .With("open.api.yaml", "endpoint: v4/cinema_client/open")
        .With("all.api.yaml", "shared: all\ntypes: { CinemaClientExtensions: { fields: {} } }")
        .Run().AssertClean();

    [Fact]
    public void Of_two_groups_of_shared_files_that_give_one_name_the_first_by_path_is_kept()
    {
        var run = SpecProject.Chat
            .With("a.api.yaml", $"shared: room_1\n{Types}")
            .With("b.api.yaml", $"shared: room1\n{Types}")
            .With("c.api.yaml", "shared: room_1\ntypes: { Chair: { fields: {} } }")
            .Run();
        Assert.Equal([("b.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room1.Shared.3.g.cs", "Chat.Room1.Shared.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_group_of_shared_files_takes_no_name_from_one_with_endpoints()
    {
        var run = SpecProject.Chat
            .With("a.api.yaml", $"shared: room_1\n{Types}")
            .With("b.api.yaml", "endpoint: v4/room1/open")
            .Run();
        Assert.Equal([("a.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room1.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_group_that_the_service_cannot_name_so_has_no_shared_files_either()
    {
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\ngroups: { room: { name: ChatClient } }")
            .With("room/types.api.yaml", $"shared: room\n{Types}")
            .Run();
        Assert.Equal([(SpecProject.ServicePath, "CW204")], run.Broken);
        Assert.Equal(["Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_group_that_endpoints_may_not_have_has_no_shared_files_either()
    {
        var run = s_open
            .With("zoo/open.api.yaml", "endpoint: v4/chat_json/open\nrequest: { Seat: { type: Seat } }")
            .With("zoo/types.api.yaml", $"shared: chat_json\n{Types}")
            .Run();
        Assert.Equal([("zoo/open.api.yaml", "CW204"), ("zoo/types.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("room: { name: a-b }", "CW202")]
    [InlineData("1: { summary: The first. }", "CW201")]
    [InlineData("room_1: { name: Room }, room: { summary: Rooms. }", "CW204")]
    public void A_group_that_the_service_misnames_is_told_there_alone(string groups, string id)
    {
        var segment = groups.StartsWith('1') ? "\"1\"" : "room";
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ {groups} }}")
            .With("room/types.api.yaml", $"shared: {segment}\n{Types}")
            .Run();
        Assert.Equal([(SpecProject.ServicePath, id)], run.Broken);
        Assert.Equal(["Chat.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("RoomClient", "chat.api.yaml")]
    [InlineData("RoomClientExtensions", "chat.api.yaml")]
    [InlineData("ChatJson", "chat.api.yaml")]
    public void A_type_of_the_whole_service_leaves_its_name_to_clients(string type, string owner)
    {
        var run = s_open
            .With("all.api.yaml", $"shared: all\ntypes: {{ {type}: {{ fields: {{}} }} }}")
            .With("cinema.api.yaml", $"shared: cinema\n{Types}")
            .Run()
            .AssertDiagnostics(
                $"CW205: '{type}' is already declared by '{owner}', so nothing is emitted from this file. "
                    + $"Choose another name with 'name: …', or move common types to a shared file.");
        Assert.Equal([("all.api.yaml", "CW205")], run.Broken);
        Assert.Equal(["Chat.Cinema.Shared.g.cs", "Chat.Room.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_type_may_be_called_like_a_group() => s_open
        .With("all.api.yaml", "shared: all\ntypes: { Room: { fields: {} }, Cinema: { fields: {} } }")
        .With("cinema.api.yaml", $"shared: cinema\n{Types}")
        .Run().AssertClean();

    [Fact]
    public void Types_of_one_name_in_two_groups_are_told_apart_by_name()
    {
        var run = s_open
            .With("a.api.yaml", $"shared: room\n{Types}")
            .With("b.api.yaml", $"shared: cinema\n{Types}")
            .Run();
        Assert.Equal([("b.api.yaml", "CW205")], run.Broken);
        s_open
            .With("a.api.yaml", $"shared: room\n{Types}")
            .With("b.api.yaml", $"shared: cinema\n{Types.Replace("{ fields", "{ name: CinemaSeat, fields", StringComparison.Ordinal)}")
            .Run().AssertClean();
    }

    [Fact]
    public void Two_services_in_one_namespace_share_no_client()
    {
        var run = s_two
            .With("push/close.api.yaml", "service: Push\nendpoint: v4/room/close")
            .With("push/post.api.yaml", "service: Push\nendpoint: v4/news/post")
            .Set("ChatwrightNamespace", "Acme")
            .Run().AssertDiagnostics("CW204: The C# name 'Room' is taken by 'chat.api.yaml'. Choose another with 'name: …'.");
        Assert.Equal([("push/close.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs", "Push.News.Post.g.cs", "Push.g.cs"], run.HintNames);
    }

    [Fact]
    public void Two_services_in_one_namespace_share_no_type()
    {
        var run = s_two
            .With("a.api.yaml", $"service: Chat\nshared: all\n{Types}")
            .With("b.api.yaml", $"service: Push\nshared: all\n{Types}")
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\nnamespace: Acme")
            .With("push.api.yaml", "service: Push\nnamespace: Acme\nenvelope: { code: Code }")
            .Run();
        Assert.Equal([("b.api.yaml", "CW205")], run.Broken);
        Assert.Equal(["Chat.All.Shared.g.cs", "Chat.Room.Open.g.cs", "Chat.g.cs", "Push.g.cs"], run.HintNames);
    }

    [Fact]
    public void Two_services_in_one_namespace_whose_names_differ_are_fine() => s_two
        .With("a.api.yaml", $"service: Chat\nshared: room\n{Types}")
        .With("b.api.yaml", $"service: Push\nshared: room\n{Types.Replace("Seat", "Chair", StringComparison.Ordinal)}")
        .With("push/post.api.yaml", "service: Push\nendpoint: v4/news/post")
        .Set("ChatwrightNamespace", "Acme")
        .Run().AssertClean();

    [Theory]
    [InlineData("endpoint: v4/room/close\ntypes: { PushClient: { fields: {} } }")]
    [InlineData("shared: room\ntypes: { PushClient: { fields: {} } }")]
    public void A_service_in_the_namespace_of_another_keeps_its_names(string text)
    {
        var run = s_two
            .With("a.api.yaml", $"service: Chat\n{text}")
            .With("push.api.yaml", "service: Push\nnamespace: Demo.Chat\nenvelope: { code: Code }")
            .Run();
        Assert.Equal([("a.api.yaml", "CW205")], run.Broken);
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs", "Push.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("endpoint: v4/push/open", "CW204")]
    [InlineData("endpoint: v4/inner/open", "CW204")]
    [InlineData("shared: all\ntypes: { Push: { fields: {} }, PushServiceCollectionExtensions: { fields: {} } }", "CW205")]
    [InlineData("shared: all\ntypes: { InnerClient: { fields: {} } }", "CW205")]
    public void The_contents_of_a_service_leave_the_names_of_other_services_alone(string text, string id)
    {
        var run = s_two
            .With("a.api.yaml", $"service: Chat\n{text}")
            .With("push.api.yaml", "service: Push\nnamespace: Demo.Chat\nenvelope: { code: Code }")
            .With("zoo.api.yaml", "service: Zoo\nnamespace: Demo.Chat.InnerClient\nenvelope: { code: Code }")
            .Run();
        Assert.Equal([("a.api.yaml", id)], run.Broken.Distinct());
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs", "Push.g.cs", "Zoo.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("endpoint: v4/room/open\nrequest: [")]
    [InlineData("endpoint: v4/room/open: 1")]
    [InlineData("endpoint: open")]
    [InlineData("[")]
    public void A_group_is_not_called_empty_while_an_endpoint_cannot_be_read(string broken)
    {
        var run = SpecProject.Chat
            .With("broken.api.yaml", broken)
            .With("rooms/open.api.yaml", "endpoint: v4/rooms/open")
            .With("types.api.yaml", $"shared: room\n{Types}")
            .Run();
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Broken, diagnostic => Assert.Equal("broken.api.yaml", diagnostic.Path));
    }
}
