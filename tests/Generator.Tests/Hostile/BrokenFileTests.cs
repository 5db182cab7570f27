using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Hostile;

/// <summary>One file that is no spec, among others that are.</summary>
public class BrokenFileTests
{
    private const string Close = "endpoint: v4/room/close\nrequest: { Id: { type: string, required: true } }";

    private static readonly SpecProject s_healthy = SpecProject.Chat.With("room/close.api.yaml", Close);

    public static TheoryData<string, string> Broken => new()
    {
        { "an unclosed bracket", "endpoint: v4/room/open\nrequest: [\n" },
        { "100,000 open brackets", "endpoint: v4/room/open\nrequest: " + new string('[', 100_000) },
        { "nothing but 100,000 open brackets", new string('[', 100_000) },
        { "100,000 open braces", new string('{', 100_000) },
        { "an emoji", "😀" },
        { "half an emoji", "summary: \"\\uD83D\"" },
        { "a list", "- endpoint" },
        { "a number", "1" },
        { "no kind", "summary: Something" },
        { "two kinds", "endpoint: v4/room/open\nshared: room" },
        { "a path of one part", "endpoint: open" },
        { "a path without a command", "endpoint: v4/room/" },
        { "an unknown type", "endpoint: v4/room/open\nrequest: { A: { type: B } }" },
        { "a type made of itself", "endpoint: v4/room/open\nrequest: { A: { type: B } }\ntypes: { B: { type: [B] } }" },
        { "a map for a list", "endpoint: v4/room/open\nerrors: { use: { a: b } }\nexamples: { a: b }\npages: [a]\ntypes: [a]" },
        {
            "scalars for maps",
            "endpoint: v4/room/open\nrequest: 1\nresponse: 2\ntypes: 3\nerrors: 4\npages: 5\nresults: 6\nexamples: 7\nenvelope: 8"
        },
        {
            "a shared file whose types are all wrong",
            "shared: room\ntypes:\n  a: { fields: {} }\n  B: { enum: {} }\n  C: { union: X, cases: {} }\n  D: 1\n  E: {}\n  string: { fields: {} }"
        },
        {
            "a union without cases and an example of it",
            "endpoint: v4/room/open\nrequest: X\ntypes: { X: { union: Kind } }\nexamples:\n  - request: { \"Kind\": 1 }"
        },
        {
            "a shared union with a content of an unknown type",
            "shared: room\ntypes: { Element: { union: Kind, content: Body, cases: { Text: { is: 1, type: Nothing } } } }"
        },
        {
            "a shared type that uses one without a C# name",
            "shared: room\ntypes: { Seat: { fields: { Row: { type: Row } } }, Row: { fields: {}, name: a-b } }"
        },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_spec_leaves_the_other_clients_in_place(string what, string text)
    {
        var run = s_healthy.With("room/broken.api.yaml", text).Run();
        Assert.Equal(s_healthy.Run().Text("Chat.Room.Close.g.cs"), run.Text("Chat.Room.Close.g.cs"));
        Assert.NotEmpty(run.Diagnostics);
        run.AssertCompiles();
        Assert.All(run.Broken, broken => Assert.True(broken.Path == "room/broken.api.yaml" && broken.Id != "CW901", $"With {what}: {broken}"));
    }

    [Theory]
    [InlineData("endpoint: v4/room/broken\nrequest: [\n")]
    [InlineData("\"endpoint\": v4/room/broken\nrequest: [\n")]
    [InlineData("'endpoint': v4/room/broken\nrequest: [\n")]
    [InlineData("endpoint : v4/room/broken\nrequest: [\n")]
    [InlineData("# one\r\nsummary: Two\r\nendpoint: v4/room/broken\r\nrequest: [\r\n")]
    [InlineData("  endpoint: v4/room/broken\n  request: [\n")]
    [InlineData("{ endpoint: v4/room/broken, request: [ }\n")]
    [InlineData("{ \"endpoint\": v4/room/broken, request: [ }\n")]
    public void A_broken_endpoint_silences_nothing_in_the_others(string broken)
    {
        var run = s_healthy
            .With("room/broken.api.yaml", broken)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nrequest: { Name: { type: strng } }\nerrors: { use: [Nothing] }")
            .Run();
        var others = run.Diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path != "room/broken.api.yaml");
        Assert.Equal(["CW301", "CW314"], others.Select(diagnostic => diagnostic.Id));
        Assert.Contains("room/broken.api.yaml", run.Broken.Select(diagnostic => diagnostic.Path));
    }

    [Theory]
    [InlineData("endpoint: v4/room/broken\nrequest: [\n", true)]
    [InlineData("shared: room\nnotes: |\n  endpoint: none\ntypes: [\n", false)]
    [InlineData("shared: room\nendpoints: 1\ntypes: [\n", false)]
    [InlineData("\"endpoint: v4/room/broken\nrequest: [\n", false)]
    [InlineData("", false)]
    public void A_broken_file_is_an_endpoint_if_one_of_its_outermost_keys_is(string text, bool isEndpoint) =>
        Assert.Equal(isEndpoint, SpecParser.Parse("room/broken.api.yaml", text, CancellationToken.None).IsLeaf);

    /// <summary>An error hides diagnostics of its references, and not of others with the same name.</summary>
    [Theory]
    [InlineData("response: { Items: { type: [Item] } }\nresults: { items: Items, code: Kind }")]
    [InlineData("response: { Items: { type: [Item] } }\nresults: { items: Items.Kind, code: Id }")]
    [InlineData("response: { Items: { type: [Item] }, Name: { type: string, when: { Kind: 1 } } }")]
    [InlineData("response: { Items: { type: [Item] }, Next: { type: string } }\npages: { items: Items, carry: { Next: Next }, until: { Kind: 1 } }")]
    public void A_member_that_is_an_error_hides_no_unknown_member_of_another_type(string rest)
    {
        const string Request = "request: { Kind: { type: strng }, Next: { type: string } }\n";
        const string Types = "types: { Item: { fields: { Id: { type: int32 } } } }\n";
        var run = s_healthy.With("room/open.api.yaml", $"endpoint: v4/room/open\n{Request}{Types}{rest}").Run();
        Assert.Equal(["CW301", "CW415"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("enum: { A: 1, B: two }")]
    [InlineData("enum: { A: one, B: 2 }")]
    [InlineData("enum: { A: 1, B: { is: 2, aliases: [three] } }")]
    [InlineData("enum: { A: { is: 1, aliases: [3] }, B: { is: 2, aliases: [3, 1, 1.5, 9223372036854775808] } }")]
    [InlineData("enum: { A: { is: a, aliases: [c] }, B: { is: b, aliases: [c, a] } }")]
    [InlineData("flags: { A: { is: 1, aliases: [3, 3, 0, x] }, B: 2 }")]
    [InlineData("flags: { A: one, B: 2 }")]
    [InlineData("enum: { A: 1 } }, Other: { name: Kind, fields: { Kind: { type: Kind } }")]
    [InlineData("enum: { A: 1 }, name: Other }, Other: { fields: { Kind: { type: Kind } }")]
    [InlineData("choice: { Number: int32, Ratio: double, Time: timestamp, Text: string }")]
    [InlineData("choice: { Any: json, Text: string }")]
    [InlineData(
        "fields: { A: { type: string, default: [] }, B: { type: int32, default: x }, C: { type: Level, default: [Low, High] }, D: { type: Level, "
            + "default: Lo }, E: { type: Kind, default: 7 } } }, Level: { enum: [Low, High]")]
    [InlineData("fields: { A: { type: Level, default: [Low, High] }, B: { type: Level, default: No } } }, Level: { enum: { Low: 1, High: 2 }")]
    [InlineData("fields: { A: { type: Level, default: [Low, No] } } }, Level: { flags: { Low: 1, High: 2 }")]
    [InlineData("fields: { A: { type: Level } } }, Level: { enum: []")]
    [InlineData(
        "fields: { A: { type: Level, required: true }, B: { type: Nothing, required: true } } }, Level: 1, More: { fields: { Kind: { type: Kind } }")]
    [InlineData("union: Sort, cases: { A: { is: a }, B: { is: [a, b] }, C: { is: [b, a] }, D: { is: 1 } }")]
    [InlineData(
        "union: Sort, cases: { A: { is: 1, fields: { Size: { type: int32 } } }, B: { is: 2, fields: { Size: { type: string, required: true }, "
            + "Other: { type: bool } } } }")]
    [InlineData("union: Sort, fields: { Size: { type: string, default: [] } }, cases: { A: { is: 1, fields: { Size: { type: int32 } } } }")]
    [InlineData("union: Kind, cases: { KindValue: { is: 1 } }")]
    [InlineData(
        "union: Sort, content: Body, cases: { A: { is: 1, type: Nothing }, B: { is: 2, type: [string] }, C: { is: 3, type: Kind, fields: { A: { "
            + "type: string } } } }")]
    [InlineData(
        "fields: { Id: { type: string }, id: { type: int32 }, ID: { type: bool, aliases: [Id] }, a-b: { type: bool }, Other: { type: bool, name: "
            + "Kind } }")]
    [InlineData(
        "fields: { A: { type: string, min: 1 }, B: { type: int32, maxChars: 2, min: x }, C: { type: [int32], wire: string, minItems: -1 }, D: { "
            + "type: string, when: { E: 1 }, oneOf: x } }")]
    [InlineData(
        "enum: { A: { is: 1, aliases: [2] } } }, KindCodec: { fields: { Kind: { type: Kind } } }, More: { fields: { One: { type: KindCodec } }")]
    public void Shared_types_that_are_wrong_do_not_break_what_uses_them(string kind)
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", $"shared: room\ntypes: {{ Kind: {{ {kind} }} }}")
            .With(
                "room/open.api.yaml",
                "endpoint: v4/room/open\nrequest: { Kind: { type: Kind }, Kinds: { type: [Kind] } }\nresponse: { Kinds: { type: { string: Kind } } }")
            .Run();
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Broken, diagnostic => Assert.Equal("room/shared.api.yaml", diagnostic.Path));
        Assert.NotNull(run.Text("Chat.Room.Open.g.cs"));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("Kind: { enum: {} }")]
    [InlineData("Kind: 1")]
    [InlineData("Kind: { summary: A kind. }")]
    [InlineData("Kind: { enum: [A], fields: {} }")]
    [InlineData("Kind: { enum: [A], name: a-b }")]
    [InlineData("Kind: { union: , cases: { A: { is: 1 } } }")]
    [InlineData("Kind: { union: \"\", cases: { A: { is: 1 } } }")]
    [InlineData("Kind: { union: 1a, cases: { A: { is: 1 } } }")]
    [InlineData("Kind: { union: Sort, cases: { A: { } } }")]
    [InlineData("Kind: { choice: {} }")]
    [InlineData("Kind: { type: }")]
    [InlineData("Other: { enum: [A], name: Kind }, Kind: { enum: [A] }")]
    public void A_type_that_is_wrong_is_told_where_it_is_declared_and_not_where_it_is_used(string types)
    {
        foreach (var run in SharedAndOwn(SpecProject.Chat, types, "request: { Kind: { type: Kind }, Kinds: { type: [Kind] } }\nresponse: Kind"))
        {
            Assert.All(run.Broken, diagnostic => Assert.Equal("room/shared.api.yaml", diagnostic.Path));
            Assert.DoesNotContain("Chat.Room.Open.g.cs", run.HintNames);
            Assert.NotEmpty(run.Diagnostics);
            Assert.DoesNotContain("CW301", run.Diagnostics.Select(diagnostic => diagnostic.Id));
        }
    }

    /// <summary>References to a broken type or member are not reported.</summary>
    [Theory]
    [InlineData(
        "Outcome: { fields: { Code: { type: Nix, required: true } } }",
        "response: { Rooms: { type: [Outcome] } }\nresults: { items: Rooms, code: Code }")]
    [InlineData("Outcome: { fields: { Code: { type: Nix } } }", "response: { Room: { type: Outcome } }\nresults: { items: Room.Code, code: Result }")]
    [InlineData(
        "Answer: { fields: { Rooms: { type: [string] }, C: { type: Nix } } }",
        "request: { C: { type: string } }\nresponse: Answer\npages: { items: Rooms, carry: [C] }")]
    [InlineData(
        "Answer: { fields: 1, enum: [A] }",
        "request: { C: { type: string } }\nresponse: Answer\npages: { items: Rooms, carry: [C], until: { Done: 1 } }\nexamples:\n"
            + "  - response: { \"Rooms\": [] }")]
    [InlineData(
        "Answer: { fields: { Rooms: { type: [string] }, C: 1, D: { enum: [A] } } }",
        "request: { C: { type: string } }\nresponse: Answer\npages: { items: Rooms, carry: [C] }\nexamples:\n"
            + "  - response: { \"Rooms\": [], \"C\": 1, \"D\": 2, \"Status\": \"OK\", \"Code\": 0 }")]
    [InlineData(
        "Ask: {}",
        "request: Ask\nresponse: { Rooms: { type: [string] }, C: { type: string } }\npages: { items: Rooms, carry: [C] }\nexamples:\n"
            + "  - request: { \"C\": \"a\" }")]
    [InlineData("A: {}", "request: { A: { type: A }, B: { type: string, when: { A: 1 } } }")]
    [InlineData("K: { type: Nix }", "request: { A: { type: K }, B: { type: [K] } }")]
    [InlineData("K: { type: [[K]] }", "request: { A: { type: K } }")]
    [InlineData("K: { type: string, wire: int }, L: { type: K }", "request: { A: { type: L } }")]
    [InlineData("K2: { enum: { \"2nd\": 2, B: 3 } }", "request: { A: { type: K2, default: \"2nd\" }, B: { type: K2, default: B } }")]
    [InlineData("Kind: { enum: { A: one, B: 2 } }", "request: { A: { type: Kind, default: B } }")]
    [InlineData("F: { flags: { A: x, B: 2 } }", "request: { A: { type: F, default: [A, B] } }")]
    [InlineData("U: { union: Kind, cases: { KindValue: { is: 1 } }, name: Kind }", "request: { A: { type: U } }\nresponse: U")]
    [InlineData("Kind: { enum: { A: 1, B: [2] } }", "request: { A: { type: Kind, default: B } }\nexamples:\n  - request: { \"A\": 2 }")]
    [InlineData("Kind: { enum: { A: 1, B: { is: [2] } } }", "request: { A: { type: [Kind] } }\nexamples:\n  - request: { \"A\": [1, 2] }")]
    [InlineData("Kind: { enum: [a, [b]] }", "request: { A: { type: Kind } }\nexamples:\n  - request: { \"A\": \"b\" }")]
    [InlineData(
        "Kind: { enum: { A: one, B: 2 } }",
        "request: { A: { type: Kind }, B: { type: Kind } }\nexamples:\n  - request: { \"A\": \"one\", \"B\": 2 }")]
    [InlineData("F: { flags: { A: 1, B: , C: 4 } }", "request: { A: { type: F, default: [A, B] } }\nexamples:\n  - request: { \"A\": 3 }")]
    [InlineData(
        "U: { union: Kind, cases: { A: { is: 1 }, B: 2 } }", "request: { A: { type: U } }\nexamples:\n  - request: { \"A\": { \"Kind\": 2 } }")]
    [InlineData("U: { union: Kind, cases: { A: { is: 1 }, B: { fields: {} } } }", "request: U\nexamples:\n  - request: { \"Kind\": 2 }")]
    [InlineData("U: { union: Kind, cases: { A: { is: 1 }, B: { is: two } } }", "request: U\nexamples:\n  - request: { \"Kind\": \"two\" }")]
    [InlineData("C: { choice: { Own: C, Text: string } }", "request: { A: { type: C } }\nexamples:\n  - request: { \"A\": {} }")]
    [InlineData("C: { choice: { Text: string, Number: {} } }", "request: { A: { type: C } }\nexamples:\n  - request: { \"A\": 2 }")]
    [InlineData("U: { union: \"2nd\", cases: { A: { is: 1 } } }", "request: U\nresponse: U")]
    public void Diagnostics_of_a_shared_file_are_not_reported_for_an_endpoint(string types, string endpoint)
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", $"shared: room\ntypes: {{ {types} }}")
            .With("room/open.api.yaml", $"endpoint: v4/room/open\n{endpoint}")
            .Run();
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Broken, diagnostic => Assert.Equal("room/shared.api.yaml", diagnostic.Path));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData(
        "shared: all\ntypes: { A: { fields: { B: { type: B } } } }", "shared: room\ntypes: { B: { fields: { X: { type: int32, min: 1 } } } }")]
    [InlineData(
        "shared: all\ntypes: { A: { fields: { B: { type: Seat } } }, Seat: { fields: {} } }",
        "shared: room\ntypes: { Seat: { fields: { X: { type: int32, min: 1 } } } }")]
    [InlineData(
        "shared: all\ntypes: { A: { fields: { B: { type: [Ids] } } }, Ids: { type: [B] } }",
        "shared: room\ntypes: { B: { type: string, maxChars: 2 } }")]
    [InlineData("shared: all\ntypes: { B: { type: string, maxChars: 2 } }", "shared: room\ntypes: { B: 1, A: { fields: { B: { type: B } } } }")]
    [InlineData("shared: all\ntypes: { A: { type: B }, B: { type: [A] } }", "shared: room\ntypes: { B: { type: string } }")]
    public void A_name_in_a_shared_file_means_what_it_means_there(string all, string room)
    {
        var run = SpecProject.Chat.With("all.api.yaml", all).With("room/shared.api.yaml", room)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nrequest: { A: { type: A }, As: { type: [A] } }").Run();
        Assert.NotEmpty(run.Diagnostics);
        Assert.DoesNotContain("room/open.api.yaml", run.Broken.Select(diagnostic => diagnostic.Path));
        run.AssertCompiles();
    }

    [Fact]
    public void The_types_of_a_shared_file_that_is_left_out_are_not_missed()
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", "shared: room\ntypes: { Kind: { enum: [A] } }")
            .With("room/shared2.api.yaml", "shared: room\ntypes: { Kind: { enum: [B] }, Seat: { fields: {} } }")
            .With("room/open.api.yaml", "endpoint: v4/room/open\nrequest: { Seat: { type: Seat } }")
            .Run();
        Assert.All(run.Broken, diagnostic => Assert.Equal("room/shared2.api.yaml", diagnostic.Path));
        Assert.DoesNotContain("Chat.Room.Open.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("shared: room\ntypes: { Kind: { enum: [B] } }\nerrorSets: { Full: { 5: { name: NoSeats } } }")]
    [InlineData("shared: all\ntypes: { RoomClient: { enum: [B] } }\nerrorSets: { Full: { 5: { name: NoSeats } } }")]
    [InlineData("shared: room\nerrorSets: [")]
    public void The_error_sets_of_a_shared_file_that_is_left_out_are_not_missed(string shared)
    {
        var run = SpecProject.Chat
            .With("room/a.api.yaml", "shared: room\ntypes: { Kind: { enum: [A] } }")
            .With("room/b.api.yaml", shared)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nerrors: { use: [Full] }")
            .Run();
        Assert.All(run.Broken, diagnostic => Assert.Equal("room/b.api.yaml", diagnostic.Path));
        Assert.NotEmpty(run.Diagnostics);
        Assert.Equal(["Chat.Room.Shared.g.cs", "Chat.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("# to be written\n")]
    [InlineData("---\n")]
    public void An_empty_spec_is_told_what_it_lacks(string text)
    {
        var run = s_healthy.With("room/empty.api.yaml", text).Run();
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.Equal("CW103", Assert.Single(run.Diagnostics).Id);
    }

    /// <summary>An example was once followed through such a choice until the stack was gone, and the compiler with it.</summary>
    [Theory]
    [InlineData("C: { choice: { Own: C } }")]
    [InlineData("C: { choice: { Other: D } }, D: { choice: { Other: C } }")]
    [InlineData("C: { choice: { Other: E } }, E: { type: D }, D: { choice: { Other: C } }")]
    [InlineData("C: { choice: { Own: D } }, D: { type: C }")]
    public void A_choice_that_leads_back_to_itself_is_told_of_and_nothing_more(string types)
    {
        const string Use = "request: { A: { type: C }, B: { type: [C] } }\nexamples:\n  - request: { \"A\": {}, \"B\": [1] }";
        foreach (var run in SharedAndOwn(s_healthy, types, Use))
        {
            Assert.Contains("CW318", run.Diagnostics.Select(diagnostic => diagnostic.Id));
            Assert.DoesNotContain("CW901", run.Diagnostics.Select(diagnostic => diagnostic.Id));
            Assert.NotNull(run.Text("Chat.Room.Close.g.cs"));
            run.AssertCompiles();
        }
    }

    [Fact]
    public void Several_mistakes_are_all_told_at_once()
    {
        var run = s_healthy.With("room/open.api.yaml", """
            endpoint: v4/room/open
            sumary: Opens a room.
            calls: often
            request:
              Name: { type: strng }
              Seats: { type: int32, required: maybe, colour: red }
            types:
              Role: { enum: { Owner: 1, Guest: 1 } }
            examples:
              - request: { "Name": x }
            """).Run();
        Assert.Equal(["CW102", "CW114", "CW301", "CW107", "CW102", "CW306", "CW408"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    /// <summary>
    /// An endpoint that uses types of a shared file, and one that declares them itself; either way they stand in <c>room/shared.api.yaml</c>.
    /// </summary>
    private static IEnumerable<GeneratorRun> SharedAndOwn(SpecProject project, string types, string endpoint) =>
    [
        project.With(
            "room/shared.api.yaml", $"shared: room\ntypes: {{ {types} }}").With("room/open.api.yaml", $"endpoint: v4/room/open\n{endpoint}").Run(),
        project.With("room/shared.api.yaml", $"endpoint: v4/room/open\n{endpoint}\ntypes: {{ {types} }}").Run(),
    ];
}
