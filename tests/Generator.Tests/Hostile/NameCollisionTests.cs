using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Names that two files, groups, endpoints or errors give.</summary>
public class NameCollisionTests
{
    [Fact]
    public void Endpoints_that_differ_only_in_case_are_two_unless_CSharp_cannot_tell_them_apart()
    {
        var run = SpecProject.Chat
            .With("room/a.api.yaml", "endpoint: v4/room/get_list")
            .With("room/b.api.yaml", "endpoint: v4/room/GET_LIST")
            .With("room/c.api.yaml", "endpoint: v4/room/Get_List")
            .Run();
        Assert.Equal(["Chat.Room.GETLIST.2.g.cs", "Chat.Room.GetList.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.Equal([("room/c.api.yaml", "CW205")], run.Broken);
    }

    [Fact]
    public void Of_two_files_that_give_one_name_the_first_by_path_is_kept()
    {
        const string Spec = "endpoint: v4/room/NAME\ntypes: { Seat: { fields: { Row: { type: int32 } } } }";
        var run = SpecProject.Chat
            .With("room/b.api.yaml", Spec.Replace("NAME", "open"))
            .With("room/B.api.yaml", Spec.Replace("NAME", "close"))
            .With("room/a/z.api.yaml", Spec.Replace("NAME", "list"))
            .Run();
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.Equal([("room/a/z.api.yaml", "CW205"), ("room/b.api.yaml", "CW205")], run.Broken);
        Assert.All(
            run.Diagnostics,
            other => Assert.StartsWith("'Seat' is already declared by 'B.api.yaml',", GeneratorRun.Message(other), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_shared_files_that_give_one_name_the_first_by_path_is_kept()
    {
        var run = SpecProject.Chat
            .With("room/a.api.yaml", "shared: room\ntypes: { Seat: { fields: { Row: { type: int32 } } } }")
            .With("room/b.api.yaml", "shared: room\ntypes: { Seat: { fields: { Number: { type: int32 } } }, Chair: { fields: {} } }")
            .Run();
        Assert.Equal(["Chat.Room.Shared.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.Contains("Row", run.Text("Chat.Room.Shared.g.cs"), StringComparison.Ordinal);
        Assert.Equal([("room/b.api.yaml", "CW205")], run.Broken);
    }

    [Theory]
    [InlineData("dispose", "a member of the client")]
    [InlineData("service", "a member of the client")]
    [InlineData("create", "a member of the client")]
    [InlineData("to_string", "a member of the client")]
    [InlineData("get_type", "a member of the client")]
    [InlineData("chat", "the service, whose client is ChatClient")]
    public void A_group_named_like_the_service_or_a_member_of_its_client_is_refused(string segment, string taker)
    {
        var name = string.Concat(segment.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        var diagnostic = $"CW204: The C# name '{name}' is taken by {taker}. Choose another with 'name: …'.";
        var undeclared = SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/{segment}/open");
        undeclared.Run().AssertDiagnostics(diagnostic);
        var declared = undeclared.With(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ {segment}: {{ name: Other }} }}");
        declared.Run().AssertClean();
        var named = new SpecText(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ room: {{ name: {name} }} }}");
        SpecProject.Empty.With(named).Run().AssertDiagnostics(diagnostic);
    }

    [Theory]
    [InlineData("chat_client")]
    [InlineData("chat_client_options")]
    [InlineData("chat_region")]
    [InlineData("chat_error_code")]
    [InlineData("chat_endpoints")]
    [InlineData("chat_error_extensions")]
    [InlineData("chat_json")]
    [InlineData("room_client")]
    [InlineData("room_client_extensions")]
    public void A_group_whose_namespace_would_be_called_like_a_type_is_refused(string segment)
    {
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\nregions: { Here: { host: example.com } }")
            .With("room/open.api.yaml", "endpoint: v4/room/open")
            .With("zoo/open.api.yaml", $"endpoint: v4/{segment}/open")
            .Run();
        Assert.Equal([("zoo/open.api.yaml", "CW204")], run.Broken);
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void Two_groups_that_give_one_name_are_refused()
    {
        var run = SpecProject.Chat
            .With("a.api.yaml", "endpoint: v4/room_admin/open")
            .With("b.api.yaml", "endpoint: v4/roomAdmin/close")
            .Run();
        var (path, id) = Assert.Single(run.Broken);
        Assert.Equal("b.api.yaml", path);
        Assert.StartsWith("CW2", id, StringComparison.Ordinal);
        Assert.Equal(["Chat.RoomAdmin.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    /// <summary>Users name their files after endpoints, and the folders after groups.</summary>
    [Theory]
    [InlineData("user/list.api.yaml", "group/list.api.yaml", "group/list.api.yaml")]
    [InlineData("/home/a/api/user/v1/list.api.yaml", "/home/a/api/group/v1/list.api.yaml", "group/v1/list.api.yaml")]
    [InlineData("C:\\api\\user\\list.api.yaml", "C:\\api\\group\\list.api.yaml", "group/list.api.yaml")]
    [InlineData("list.api.yaml", "group/list.api.yaml", "group/list.api.yaml")]
    [InlineData("specs/open.api.yaml", "specs/list.api.yaml", "list.api.yaml")]
    public void A_message_names_as_much_of_a_path_as_tells_two_files_apart(string path, string other, string named) => SpecProject.Chat
        .With(other, "endpoint: v4/room/open")
        .With(path, "endpoint: v4/room/open")
        .Run().AssertDiagnostics(
            $"CW209: 'v4/room/open' is already described in '{named}', so nothing is emitted from this file. Remove one of the two.");

    [Theory]
    [InlineData("errorSets: { Set: { 5: { name: Full }, 6: { name: Full } } }", "CW208")]
    [InlineData("errorSets: { Set: { 5: { name: Full }, 6: { name: Locked, range: [5, 9] } } }", "CW207")]
    [InlineData("errorSets: { Set: { 7: { name: Locked } } }", "CW207")]
    public void An_endpoint_does_not_mention_a_code_whose_name_is_refused(string sets, string id)
    {
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\nerrors: { 7: { name: Closed } }")
            .With("room/errors.api.yaml", "shared: room\n" + sets)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nerrors: { use: [Set] }")
            .Run();
        Assert.Equal([("room/errors.api.yaml", id)], run.Broken.Distinct());
        Assert.Contains("Chat.Room.Open.g.cs", run.HintNames);
        run.AssertCompiles();
    }

    [Fact]
    public void An_error_code_has_one_name()
    {
        var run = SpecProject.Chat
            .With("room/a.api.yaml", "endpoint: v4/room/open\nerrors: { 5: { name: NoSeats } }")
            .With("room/b.api.yaml", "endpoint: v4/room/close\nerrors: { 5: { name: SeatsGone } }")
            .With("room/c.api.yaml", "endpoint: v4/room/list\nerrors: { 6: { name: NoSeats } }")
            .Run();
        run.AssertDiagnostics(
            "CW207: The error code 5 is named 'SeatsGone' here and 'NoSeats' in 'a.api.yaml'. Use one name for one code.",
            "CW208: The name 'NoSeats' stands for 6 here and for 5 in 'a.api.yaml'. Choose another name.");
        Assert.Equal(["Chat.Room.Open.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Fact]
    public void Hint_names_differ_in_more_than_case()
    {
        var run = SpecProject.Chat
            .With("1.api.yaml", "endpoint: v4/room/open")
            .With("2.api.yaml", "endpoint: v4/ROOM/open")
            .With("3.api.yaml", "endpoint: v4/rooM/OPEN")
            .With("4.api.yaml", "shared: room")
            .With("5.api.yaml", "shared: room")
            .With("6.api.yaml", "endpoint: v4/room/shared")
            .With("7.api.yaml", "shared: all")
            .With("8.api.yaml", "endpoint: v4/all/shared")
            .Run();
        run.AssertClean();
        Assert.Equal(9, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
