using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Values of enums and flags under names that C# has taken, and under aliases, wherever a spec may write them.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("enum: { Unknown: 0, Male: 1 }", "Unknown", "Kind.UnknownValue")]
    [InlineData("enum: { Kind: 1 }", "Kind", "Kind.KindValue")]
    [InlineData("enum: { ToString: 1 }", "ToString", "Kind.ToStringValue")]
    [InlineData("enum: { Value: a, Other: b }", "Value", "Kind.ValueValue")]
    [InlineData("enum: { a-b: { is: 1, name: Both } }", "a-b", "Kind.Both")]
    [InlineData("flags: { None: 4, A: 1 }", "[None, A]", "Kind.NoneValue | global::Demo.Chat.Kind.A")]
    [InlineData("flags: { None: 0, A: 1 }", "None", "Kind.None")]
    public void A_default_has_the_name_that_the_member_has_in_CSharp(string kind, string @default, string expected)
    {
        foreach (var types in new[] { "endpoint: v4/room/other\ntypes", "shared: room\ntypes" })
        {
            var isShared = types.StartsWith("shared", StringComparison.Ordinal);
            var project = SpecProject.Chat.With("room/open.api.yaml",
                $"endpoint: v4/room/open\nrequest: {{ K: {{ type: Kind, default: {@default} }} "
                    + $"}}{(isShared ? "" : $"\ntypes: {{ Kind: {{ {kind} }} }}")}");
            var run = (isShared ? project.With("room/shared.api.yaml", $"{types}: {{ Kind: {{ {kind} }} }}") : project).Run().AssertClean();
            Assert.Contains(expected, run.Text("Chat.Room.Open.g.cs"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("enum: { A: 1, B: { is: 2, aliases: [20, 21] } }", "20", "is 2")]
    [InlineData("enum: { A: 1, B: { is: 2, aliases: [20, 21] } }", "[20, 2, 21, 1]", "is 2 or 1")]
    [InlineData("enum: { A: a, B: { is: b, aliases: [B] } }", "B", "\"b\"")]
    [InlineData("flags: { A: 1, B: { is: 2, aliases: [8, 48] } }", "9", "is 3")]
    [InlineData("flags: { A: 1, B: { is: 2, aliases: [8, 48] } }", "16", "is 16")]
    public void A_condition_on_an_alias_is_one_on_its_member(string kind, string value, string expected)
    {
        var text = SpecProject.Chat.With("room/open.api.yaml", $$"""
            endpoint: v4/room/open
            request: { K: { type: Kind }, X: { type: string, when: { K: {{value}} } }, From: { type: int64, default: 0 } }
            response: { Rooms: { type: [string] }, State: { type: Kind, required: true }, Next: { type: int64, required: true } }
            pages: { items: Rooms, until: { State: {{value}} }, carry: { Next: From } }
            types: { Kind: { {{kind}} } }
            """).Run().AssertClean().Text("Chat.Room.Open.g.cs");
        Assert.Contains(expected, Line(text, "page.State"), StringComparison.Ordinal);
        Assert.Contains(expected, Line(text, "if ("), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enum: { Abstract: { is: 11, aliases: [10, -9223372036854775808] } }")]
    [InlineData("flags: { Abstract: { is: 1, aliases: [8, -9223372036854775808] } }")]
    public void The_codec_of_aliases_mistakes_no_member_for_the_type(string kind) =>
        Assert.All(["Finalize", "Number", "Read", "Json"], name => SpecProject.Chat
            .With("room/open.api.yaml", $"endpoint: v4/room/open\nrequest: {{ K: {{ type: {name} }} }}\ntypes: {{ {name}: {{ {kind} }} }}").Run()
            .AssertClean());

    [Theory]
    [InlineData("double", "-1e999")]
    [InlineData("double", "1e309")]
    [InlineData("timestamp", "253402300800")]
    [InlineData("timestamp", "-62135596801")]
    [InlineData("timestamp, wire: millis", "253402300800000")]
    [InlineData("timestamp, wire: millis", "9223372036854775807")]
    public void An_example_beyond_what_a_client_can_read_is_none(string type, string value)
    {
        var run = SpecProject.Chat.With(
            "room/open.api.yaml",
            $"endpoint: v4/room/open\nresponse: {{ T: {{ type: {type} }} }}\nexamples: [ {{ response: {{ \"T\": {value}, \"Status\": \"OK\", "
                + $"\"Code\": 0 }} }} ]").Run();
        Assert.Equal(["CW431"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("12", null)]
    [InlineData("3", null)]
    [InlineData("4", "CW434")]
    [InlineData("15", null)]
    public void Half_an_alias_is_no_known_flag(string bits, string? diagnostic)
    {
        var run = SpecProject.Chat.With("room/open.api.yaml", $$"""
            endpoint: v4/room/open
            request: { F: { type: F } }
            types: { F: { flags: { A: 1, B: { is: 2, aliases: [12] } } } }
            examples: [ { request: { "F": {{bits}} } } ]
            """).Run();
        Assert.Equal(diagnostic is null ? [] : [diagnostic], run.Diagnostics.Select(found => found.Id));
    }

    private static string Line(string text, string part) =>
        string.Join(
            '\n',
            text.Split('\n').Where(
                line => line.Contains(part, StringComparison.OrdinalIgnoreCase) && !line.Contains("///", StringComparison.Ordinal)));
}
