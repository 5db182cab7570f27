using System.Text.Json;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Hostile;

/// <summary>Names that C#, the framework or the emitted code have already.</summary>
public class NameTests
{
    private static readonly string[] s_types =
    [
        "System", "Task", "String", "Type", "Object", "Chatwright", "Demo", "Chat", "Room", "Exception", "Enum", "Attribute", "Obsolete", "Flags",
        "Nullable", "Int64", "Boolean", "DateTimeOffset", "TimeSpan", "CancellationToken", "IAsyncEnumerable", "ApiList", "ApiJson", "ApiMap",
        "ApiException", "Generated", "JsonCursor", "JsonConverter", "IJsonModel", "Collections", "Text", "Json", "Unknown", "Value", "Record", "Var",
        "Dynamic", "RoomClient", "Clone", "GetType",
    ];

    /// <summary>What the emitted code calls its own locals, parameters and members.</summary>
    private static readonly string[] s_emitted =
    [
        "json", "member", "value", "check", "request", "client", "page", "only", "start", "it", "cancellationToken", "item0", "unknown", "discriminator",
        "text", "builder", "content", "failures", "s_members", "Transport", "Service", "Read", "Write", "Validate", "Members", "ReadFlat", "MembersOf", "GetFailures",
    ];

    /// <summary>Those, and the reserved and contextual words of C#.</summary>
    private static readonly string[] s_words =
    [
        .. s_emitted,
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText).Where(word => char.IsLetter(word[0])).Except(s_emitted),
    ];

    /// <summary>What every record has.</summary>
    private static readonly string[] s_inherited =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals",
        "ToString",
    ];

    [Fact]
    public void Types_may_be_called_like_those_of_the_framework_and_the_runtime()
    {
        var fields = string.Concat(s_types.Select(type => $"  A_{type}: {{ type: {type} }}\n  L_{type}: {{ type: [{type}] }}\n"));
        var types = string.Concat(s_types.Select((type, i) => (i % 4) switch
        {
            0 => $"  {type}: {{ fields: {{ Self: {{ type: {type} }} }} }}\n",
            1 => $"  {type}: {{ enum: {{ A: 1 }} }}\n",
            2 => $"  {type}: {{ enum: [A] }}\n",
            _ => $"  {type}: {{ union: Kind, cases: {{ A: {{ is: 1, fields: {{ Self: {{ type: {type}, required: true }} }} }} }} }}\n",
        }));
        SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}response:\n{fields}types:\n{types}").Run().AssertClean();
    }

    [Fact]
    public void Types_of_the_whole_service_may_be_called_so_too()
    {
        var names = s_types.Where(type => type != "Room" && type != "RoomClient").ToList();
        var types = string.Concat(names.Select(type => $"  {type}: {{ fields: {{ Self: {{ type: {type} }} }} }}\n"));
        var fields = string.Concat(names.Select(type => $"  A_{type}: {{ type: {type} }}\n"));
        SpecProject.Chat
            .With("all.api.yaml", $"shared: all\ntypes:\n{types}")
            .With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}response:\n{fields}")
            .Run().AssertClean();
    }

    [Fact]
    public void Fields_may_be_called_by_any_word()
    {
        var fields = string.Concat(s_words.Select(word => $"  {Key(word)}: {{ type: string }}\n"));
        SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}response:\n{fields}").Run().AssertClean();
    }

    [Fact]
    public void Required_fields_and_with_them_parameters_may_be_called_by_any_word()
    {
        var files = s_words.Chunk(3).Select((words, i) => new SpecText($"room/{i:D3}.api.yaml",
            $"endpoint: v4/room/call{i}\nrequest:\n{string.Concat(words.Select(word => $"  {Key(word)}: {{ type: string, required: true }}\n"))}"));
        SpecProject.Chat.With(files).Run().AssertClean();
    }

    [Fact]
    public void Fields_of_a_union_may_be_called_by_any_word()
    {
        var fields = string.Concat(s_words.Select(word => $"      {Key(word)}: {{ type: string }}\n"));
        SpecProject.Chat
            .With("room/shared.api.yaml", $"shared: room\ntypes:\n  Common:\n    union: Kind\n    cases: {{ A: {{ is: 1 }} }}\n    fields:\n{fields}")
            .With("room/single.api.yaml", $$"""
                shared: room
                types:
                  Single:
                    union: Kind
                    cases:
                      A:
                        is: 1
                        fields:
                {{fields.Replace("      ", "          ")}}
                """)
            .Run().AssertClean();
    }

    [Fact]
    public void A_discriminator_may_be_called_by_any_word()
    {
        string[] keywords = ["class", "event", "string", "record", "var", "await", "yield", "field", "when", "is", "this", "base", "default", "null"];
        var types = s_emitted.Concat(s_inherited).Concat(keywords).Append("Unknown").Select((word, i) => $$"""
              Number{{i}}: { union: {{Key(word)}}, cases: { A: { is: 1, fields: { X: { type: int32 } } }, B: { is: [2, 3] } } }
              Word{{i}}: { union: {{Key(word)}}, cases: { A: { is: a }, B: { is: [b, c], fields: { X: { type: int32 } } } } }
            """);
        SpecProject.Chat.With("room/types.api.yaml", $"shared: room\ntypes:\n{string.Join("\n", types)}").Run().AssertClean();
    }

    [Fact]
    public void Entries_of_enums_and_cases_of_unions_may_be_called_by_any_word()
    {
        var entries = string.Join(", ", s_words.Select((word, i) => $"{Key(word)}: {i + 1}"));
        var texts = string.Join(", ", s_words.Select(Key));
        var caseNames = s_words.Where(word => word is not ("equals" or "unknown"));
        var flags = string.Join(", ", s_words.Take(60).Select((word, i) => $"{Key(word)}: {1L << i}"));
        var cases = string.Join(", ", caseNames.Select((word, i) => $"{Key(word)}: {{ is: {i} }}"));
        SpecProject.Chat
            .With("room/types.api.yaml", $$"""
                shared: room
                types:
                  Numbers: { enum: { {{entries}} } }
                  Texts: { enum: [{{texts}}] }
                  Rights: { flags: { {{flags}} } }
                  Things: { union: Kind, cases: { {{cases}} } }
                """)
            .Run().AssertClean();
    }

    [Fact]
    public void Members_called_like_those_of_every_record_get_a_suffix()
    {
        var fields = string.Concat(s_inherited.Append("Unknown").Append("OpenRequest").Select(name => $"  {name}: {{ type: string }}\n"));
        var run = SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}").Run().AssertClean();
        var names = Properties(run.Text("Chat.Room.Open.g.cs"), "OpenRequest");
        Assert.Equal(s_inherited.Append("Unknown").Append("OpenRequest").Select(name => name + "Value"), names);
    }

    [Fact]
    public void A_field_of_a_request_that_is_called_like_its_type_has_one_name_everywhere() => SpecProject.Chat
        .With("room/open.api.yaml", """
            endpoint: v4/room/open
            request: Order
            response: { Orders: { type: [string] }, Order: { type: string } }
            pages: { items: Orders, carry: { Order: Order } }
            types: { Order: { fields: { Order: { type: string, required: true } } } }
            """)
        .Run().AssertClean();

    [Fact]
    public void Entries_of_an_enum_called_like_members_of_every_type_compile()
    {
        var names = string.Join(", ", s_inherited.Append("Unknown").Append("Value").Append("Status"));
        SpecProject.Chat.With("room/types.api.yaml", $$"""
            shared: room
            types:
              Status: { enum: [{{names}}] }
            """).Run().AssertClean();
    }

    [Fact]
    public void Branches_of_a_choice_may_be_called_by_any_word()
    {
        var words = s_words.Concat(s_inherited).Append("Unknown");
        var choices = words.Select((word, i) => $"  C{i}: {{ choice: {{ {Key(word)}: string, Other: int64 }} }}");
        SpecProject.Chat.With("room/types.api.yaml", $"shared: room\ntypes:\n{string.Join("\n", choices)}").Run().AssertClean();
    }

    [Theory]
    [InlineData("GetFailures")]
    [InlineData("get_failures")]
    [InlineData("failures")]
    [InlineData("list0")]
    [InlineData("i0")]
    public void Members_of_a_response_with_outcomes_may_be_called_by_any_word(string name) => SpecProject.Chat
        .With("room/open.api.yaml", $$"""
            endpoint: v4/room/open
            response: { Seats: { type: [Seat] }, {{name}}: { type: [string] } }
            results: { items: Seats, code: {{name}} }
            types: { Seat: { fields: { {{name}}: { type: int32, required: true } } } }
            """)
        .Run().AssertClean();

    [Theory]
    [InlineData("Equals")]
    [InlineData("ToString")]
    [InlineData("GetHashCode")]
    [InlineData("PrintMembers")]
    [InlineData("EqualityContract")]
    public void A_type_named_like_a_member_of_every_record_is_refused(string name)
    {
        var spec = $"endpoint: v4/room/open\ntypes: {{ {name}: {{ fields: {{ A: {{ type: string }} }} }} }}";
        Assert.Equal([("room/open.api.yaml", "CW204")], SpecProject.Chat.With("room/open.api.yaml", spec).Run().Broken);
    }

    [Fact]
    public void A_flag_for_zero_keeps_its_name()
    {
        var run = SpecProject.Chat
            .With("room/types.api.yaml", "shared: room\ntypes: { Rights: { flags: { None: 0, Read: 1 } } }")
            .Run().AssertClean();
        Assert.Contains(" None = 0,", run.Text("Chat.Room.Shared.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thing", "CW204: The C# name 'Thing' is taken by the union itself. Choose another with 'name: …'")]
    [InlineData("Unknown", "CW204: The C# name 'Unknown' is taken by every union. Choose another with 'name: …'")]
    [InlineData("Common", "CW204: The C# name 'Common' is taken by a field that the cases share. Choose another with 'name: …'")]
    [InlineData("Kind", "CW204: The C# name 'Kind' is taken by a field that the cases share. Choose another with 'name: …'")]
    [InlineData("Equals", "CW204: The C# name 'Equals' is taken by every union. Choose another with 'name: …'")]
    public void A_case_named_like_something_that_its_union_has_is_refused(string name, string finding)
    {
        var spec = "endpoint: v4/room/open\ntypes: { Thing: { union: Kind, fields: { Common: { type: string } }, cases: { NAME: { is: 1 } } } }";
        SpecProject.Chat.With("room/open.api.yaml", spec.Replace("NAME", name)).Run().AssertFindings(finding);
        SpecProject.Chat.With("room/open.api.yaml", spec.Replace("NAME: {", $"{name}: {{ name: Other,")).Run().AssertClean();
    }

    [Fact]
    public void A_field_named_like_its_case_gets_a_suffix()
    {
        var run = SpecProject.Chat.With("room/types.api.yaml", """
            shared: room
            types:
              Thing:
                union: Kind
                cases:
                  Chair: { is: 1, fields: { Chair: { type: string }, Thing: { type: string }, Table: { type: string } } }
                  Table: { is: 2 }
            """).Run().AssertClean();
        Assert.Equal(["ChairValue", "ThingValue", "TableValue"], Properties(run.Text("Chat.Room.Shared.g.cs"), "Chair"));
    }

    [Fact]
    public void A_suffixed_name_that_is_taken_too_is_refused() => SpecProject.Chat
        .With("room/open.api.yaml", "endpoint: v4/room/open\nrequest: { Clone: { type: string }, CloneValue: { type: string } }")
        .Run().AssertFindings("CW203: 'Clone' and 'CloneValue' both give the C# name 'CloneValue'. Tell them apart with 'name: …'");

    [Theory]
    [InlineData("with space")]
    [InlineData("quote\"d")]
    [InlineData("back\\slash")]
    [InlineData("日本語")]
    [InlineData("😀")]
    [InlineData("tab\there")]
    [InlineData("line\u2028separator")]
    [InlineData("{0}")]
    [InlineData("*/ // #")]
    [InlineData("\u0001")]
    [InlineData("1")]
    public void Any_text_is_a_wire_name(string wireName)
    {
        var key = JsonSerializer.Serialize(wireName);
        var run = SpecProject.Chat.With("room/open.api.yaml", $$"""
            endpoint: v4/room/open
            request: { {{key}}: { type: string, required: true, name: Member, aliases: [{{key.Substring(0, key.Length - 1)}}2"] } }
            response: { {{key}}: { type: string, required: true, name: Member } }
            types: { Thing: { union: Kind, cases: { A: { is: {{key}} } } }, Word: { enum: { A: {{key}} } } }
            """).Run().AssertClean();
        var literals = CSharpSyntaxTree.ParseText(run.Text("Chat.Room.Open.g.cs")).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Select(literal => literal.Token.ValueText).ToList();
        Assert.Contains(wireName, literals);
        var fragments = literals.Where(literal => literal.EndsWith("\":", StringComparison.Ordinal));
        Assert.Contains(fragments, fragment => JsonSerializer.Deserialize<string>(fragment.Substring(0, fragment.Length - 1)) == wireName);
    }

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
        Assert.All(run.Findings, finding => Assert.StartsWith("'Seat' already comes from 'B.api.yaml'.", GeneratorRun.Message(finding), StringComparison.Ordinal));
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
        var finding = $"CW204: The C# name '{name}' is taken by {taker}. Choose another with 'name: …'";
        var undeclared = SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/{segment}/open");
        undeclared.Run().AssertFindings(finding);
        var declared = undeclared.With(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ {segment}: {{ name: Other }} }}");
        declared.Run().AssertClean();
        var named = new SpecText(SpecProject.ServicePath, SpecProject.Service.Text + $"\ngroups: {{ room: {{ name: {name} }} }}");
        SpecProject.Empty.With(named).Run().AssertFindings(finding);
    }

    [Theory]
    [InlineData("chat_client")]
    [InlineData("chat_client_options")]
    [InlineData("chat_region")]
    [InlineData("chat_error_code")]
    [InlineData("chat_errors")]
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

    [Fact]
    public void An_error_code_has_one_name()
    {
        var run = SpecProject.Chat
            .With("room/a.api.yaml", "endpoint: v4/room/open\nerrors: { 5: { name: NoSeats } }")
            .With("room/b.api.yaml", "endpoint: v4/room/close\nerrors: { 5: { name: SeatsGone } }")
            .With("room/c.api.yaml", "endpoint: v4/room/list\nerrors: { 6: { name: NoSeats } }")
            .Run();
        run.AssertFindings(
            "CW207: The error code 5 is named 'SeatsGone' here and 'NoSeats' in 'a.api.yaml'. One code has one name",
            "CW208: The name 'NoSeats' stands for 6 here and for 5 in 'a.api.yaml'. Choose another");
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

    private static string Key(string word) => word is "true" or "false" or "null" ? $"\"{word}\"" : word;

    private static IEnumerable<string> Properties(string text, string type) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .OfType<RecordDeclarationSyntax>().Single(record => record.Identifier.ValueText == type)
            .Members.OfType<PropertyDeclarationSyntax>().Where(property => property.ExplicitInterfaceSpecifier is null)
            .Select(property => property.Identifier.ValueText);
}
