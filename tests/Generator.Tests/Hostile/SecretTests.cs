using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Secrets where values are kept as their original JSON, since nothing declared can hold them, and in failures of items.</summary>
public class SecretTests
{
    private const string Hidden = "\"Json = ***\"";

    private const string Items = "{ items: Rooms, code: Code, info: Info, key: Name }";

    private const string Types = """
        Key: { type: string, sensitive: true }
        Login: { fields: { Pin: { type: string, sensitive: true } } }
        Code: { sensitive: true, enum: { A: 1 } }
        Nested: { fields: { Deep: { type: [{ string: Login }] } } }
        Through: { choice: { Number: int64, Object: Nested } }
        Chain: { fields: { Next: { type: Chain }, Last: { type: Link } } }
        Link: { union: Kind, cases: { A: { is: 1, fields: { Back: { type: Chain }, Key: { type: Key } } } } }
        Plain: { fields: { Next: { type: Plain }, Other: { type: Either } } }
        Either: { choice: { Text: string, Object: Plain } }
        """;

    [Theory]
    [InlineData("choice: { Text: Key, Number: int64 }", true)]
    [InlineData("choice: { Text: string, Object: Login }", true)]
    [InlineData("choice: { Text: string, Many: [Nested] }", true)]
    [InlineData("choice: { Text: string, Many: { string: Through } }", true)]
    [InlineData("choice: { Number: Code }", true)]
    [InlineData("choice: { Text: string, Object: Chain }", true)]
    [InlineData("choice: { Text: string, Object: Plain }", false)]
    [InlineData("union: Kind, content: Body, cases: { A: { is: 1, type: Login } }", true)]
    [InlineData("union: Kind, content: Body, cases: { A: { is: 1, type: Key } }", true)]
    [InlineData("union: Kind, content: Body, cases: { A: { is: 1, fields: { B: { type: Nested } } } }", true)]
    [InlineData("union: Kind, fields: { A: { type: [Chain] } }, cases: { B: { is: 1 } }", true)]
    [InlineData("union: Kind, cases: { A: { is: 1, fields: { Self: { type: Box }, B: { type: Through } } } }", true)]
    [InlineData("union: Kind, cases: { A: { is: 1, fields: { Self: { type: Box }, B: { type: Plain } } } }", false)]
    public void Original_JSON_that_may_have_secrets_is_not_printed(string box, bool isHidden)
    {
        var types = Types + $"\nBox: {{ {box} }}";
        foreach (var use in new[] { "response: { Box: { type: Box } }", "request: { Box: { type: Box } }" })
        {
            var run = SpecProject.Chat.With("room/open.api.yaml", $"endpoint: v4/room/open\n{use}\ntypes:\n  {types.Replace("\n", "\n  ")}").Run();
            Assert.Equal(isHidden, BoxOf(run.AssertClean().Text("Chat.Room.Open.g.cs")).Contains(Hidden, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_secret_of_a_shared_type_hides_the_original_JSON_of_another_file()
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", "shared: room\ntypes: { Login: { fields: { Pin: { type: string, sensitive: true } } } }")
            .With("room/open.api.yaml", """
                endpoint: v4/room/open
                response: Box
                types: { Box: { union: Kind, content: Body, cases: { A: { is: 1, type: Login } } } }
                """)
            .Run().AssertClean();
        Assert.Contains(Hidden, run.Text("Chat.Room.Open.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_is_a_secret_is_not_printed()
    {
        var text = SpecProject.Chat.With("room/open.api.yaml", """
            endpoint: v4/room/open
            types:
              Key: { type: string, sensitive: true }
              Box: { choice: { Text: Key, Number: int64 } }
            """).Run().AssertClean().Text("Chat.Room.Open.g.cs");
        Assert.Equal(2, text.Split("\"Value = ***\"").Length);
    }

    [Theory]
    [InlineData("Rooms: { type: [Plain] }", Items, "Key = item0.Name, Code = item0.Code, Message = item0.Info")]
    [InlineData("Rooms: { type: [Named] }", Items, "Code = item0.Code, Message = item0.Info")]
    [InlineData("Rooms: { type: [Told] }", Items, "Key = item0.Name, Code = item0.Code")]
    [InlineData("Rooms: { type: [Coded] }", Items, "Key = item0.Name, Message = item0.Info")]
    [InlineData("Rooms: { type: [Plain], sensitive: true }", Items, "")]
    [InlineData("Rooms: { type: [Whole] }", Items, "")]
    [InlineData("Rooms: { type: [Owned] }", "{ failures: Rooms, key: Owner.Name }", "Key = item0.Owner?.Name")]
    [InlineData("Rooms: { type: [Kept] }", "{ failures: Rooms, key: Owner.Name }", "")]
    [InlineData("Rooms: { type: [string] }", "{ failures: Rooms }", "Key = item0")]
    [InlineData("Rooms: { type: [Key] }", "{ failures: Rooms }", "")]
    [InlineData("Rooms: { type: [string], sensitive: true }", "{ failures: Rooms }", "")]
    [InlineData("Floors: { type: [Floor] }", "{ failures: Floors.Rooms }", "")]
    public void A_failure_has_nothing_that_is_sensitive(string response, string results, string expected)
    {
        var text = SpecProject.Chat.With("room/open.api.yaml", $$"""
            endpoint: v4/room/open
            response: { {{response}} }
            results: {{results}}
            types:
              Key: { type: string, sensitive: true }
              Plain: { fields: { Code: { type: int32 }, Info: { type: string }, Name: { type: string } } }
              Named: { fields: { Code: { type: int32 }, Info: { type: string }, Name: { type: Key } } }
              Told: { fields: { Code: { type: int32 }, Info: { type: Key }, Name: { type: string } } }
              Coded: { fields: { Code: { type: int32, sensitive: true }, Info: { type: string }, Name: { type: string } } }
              Whole: { sensitive: true, fields: { Code: { type: int32 }, Info: { type: string }, Name: { type: string } } }
              Owned: { fields: { Owner: { type: Plain } } }
              Kept: { fields: { Owner: { type: Plain, sensitive: true } } }
              Floor: { fields: { Rooms: { type: [string], sensitive: true } } }
            """).Run().AssertClean().Text("Chat.Room.Open.g.cs");
        var failure = text.Split('\n').Single(line => line.Contains("yield return new()", StringComparison.Ordinal));
        var parts = failure.Split("{ ", 2)[1].Split(", ").Where(part => !part.StartsWith("Index", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(", ", parts.TakeWhile(part => !part.StartsWith("JsonPath", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("body: { A: { type: string } }", false)]
    [InlineData("body: { A: { type: string, sensitive: true } }", true)]
    [InlineData("body: { A: { type: [Outer] } }", true)]
    [InlineData("body: Outer", true)]
    [InlineData("body: Hidden", true)]
    [InlineData("body: Cases", true)]
    [InlineData("decides: true\nreply: { A: { type: string, sensitive: true } }", false)]
    public void A_descriptor_of_a_webhook_says_whether_its_body_has_secrets(string webhook, bool hasSecrets)
    {
        var text = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\nwebhooks: { command: Event, reply: { code: Code } }")
            .With("webhooks/opened.api.yaml", $$"""
                webhook: Room.CallbackAfterOpen
                name: Opened
                {{webhook}}
                types:
                  Inner: { fields: { Pin: { type: string, sensitive: true } } }
                  Outer: { fields: { Inner: { type: { string: Inner } } } }
                  Hidden: { sensitive: true, fields: { A: { type: string } } }
                  Cases: { union: Kind, cases: { A: { is: 1, fields: { Inner: { type: Inner } } } } }
                """)
            .Run().AssertClean().Text("Chat.Webhooks.Opened.g.cs");
        Assert.Equal(hasSecrets, text.Contains("HasSecrets = true", StringComparison.Ordinal));
    }

    /// <summary>The C# of the type <c>Box</c>, which is declared last.</summary>
    private static string BoxOf(string text) => text[text.IndexOf("abstract partial record Box", StringComparison.Ordinal)..];
}
