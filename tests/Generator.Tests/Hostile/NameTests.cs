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
        "Nullable", "Int64", "Boolean", "DateTimeOffset", "TimeSpan", "CancellationToken", "IAsyncEnumerable", "ApiList", "RawJson", "ApiDictionary",
        "ApiErrorException", "Generated", "JsonCursor", "JsonConverter", "IJsonModel", "Collections", "Text", "Json", "Unknown", "Value",
        "Record", "Var", "Dynamic", "RoomOptions", "Clone", "GetType",
    ];

    /// <summary>The emitted code's names of locals, parameters and members.</summary>
    private static readonly string[] s_emitted =
    [
        "json", "member", "value", "check", "request", "client", "page", "only", "start", "it", "cancellationToken", "item0", "unknown",
        "discriminator",
        "text", "builder", "content", "failures", "s_members", "Transport", "Service", "Read", "Write", "Validate", "Members", "ReadFlat",
        "MembersOf", "FindFailures",
    ];

    /// <summary>Those, and the reserved and contextual words of C#.</summary>
    private static readonly string[] s_words =
    [
        .. s_emitted,
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText).Where(word => char.IsLetter(word[0])).Except(s_emitted),
    ];

    /// <summary>The members of every record.</summary>
    private static readonly string[] s_inherited =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals",
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
        SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}response:\n{fields}types:\n{types}").Run()
            .AssertClean();
    }

    [Fact]
    public void Types_of_the_whole_service_may_be_called_so_too()
    {
        string[] names = s_types;
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
        var fields = string.Concat(s_inherited.Append("Unknown").Append("OpenRoomRequest").Select(name => $"  {name}: {{ type: string }}\n"));
        var run = SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest:\n{fields}").Run().AssertClean();
        var names = Properties(run.Text("Chat.Room.Open.g.cs"), "OpenRoomRequest");
        Assert.Equal(s_inherited.Append("Unknown").Append("OpenRoomRequest").Select(name => name + "Value"), names);
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
    [InlineData("Failures")]
    [InlineData("FindFailures")]
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
    [InlineData("Thing", "CW204: The C# name 'Thing' is taken by the union itself. Choose another with 'name: …'.")]
    [InlineData("Unknown", "CW204: The C# name 'Unknown' is taken by every union. Choose another with 'name: …'.")]
    [InlineData("Common", "CW204: The C# name 'Common' is taken by a field that the cases share. Choose another with 'name: …'.")]
    [InlineData("Kind", "CW204: The C# name 'Kind' is taken by a field that the cases share. Choose another with 'name: …'.")]
    [InlineData("Equals", "CW204: The C# name 'Equals' is taken by every union. Choose another with 'name: …'.")]
    public void A_case_named_like_something_that_its_union_has_is_refused(string name, string diagnostic)
    {
        var spec = "endpoint: v4/room/open\ntypes: { Thing: { union: Kind, fields: { Common: { type: string } }, cases: { NAME: { is: 1 } } } }";
        SpecProject.Chat.With("room/open.api.yaml", spec.Replace("NAME", name)).Run().AssertDiagnostics(diagnostic);
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
        .Run().AssertDiagnostics("CW203: 'Clone' and 'CloneValue' both become the C# name 'CloneValue'. Rename one with 'name: …'.");

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

    private static string Key(string word) => word is "true" or "false" or "null" ? $"\"{word}\"" : word;

    private static IEnumerable<string> Properties(string text, string type) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .OfType<RecordDeclarationSyntax>().Single(record => record.Identifier.ValueText == type)
            .Members.OfType<PropertyDeclarationSyntax>().Where(property => property.ExplicitInterfaceSpecifier is null)
            .Select(property => property.Identifier.ValueText);
}
