using Generator.Tests.Harness;

namespace Generator.Tests.Examples;

/// <summary>Specs with one example, and types of each kind for its values.</summary>
internal static class ExampleSpec
{
    public const string EndpointPath = "room/add.api.yaml";

    private const string Webhooks = """

        webhooks:
          command: Command
          query: { Sort: { type: string } }
          reply: { status: Status, ok: OK, code: Code, info: Info }

        """;

    private const string Types = """

        types:
          Role: { enum: { Owner: 1, Guest: 2 } }
          Mood: { open: true, enum: { Calm: 1 } }
          Side: { enum: { Left: l, Right: r } }
          Rights: { flags: { Read: 1, Write: 2 } }
          Door: { fields: { Key: { type: string, required: true, aliases: [Code] }, Width: { type: int32, max: 9 }, Next: { type: Door } } }
          Tag: { choice: { Text: string, Number: int64, Texts: [string] } }
          Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32, required: true } } }, Room: { is: [2, 3] } } }
          Part: { union: Kind, cases: { Words: { is: words }, Other: { is: [a, b] } } }
          Mail:
            union: Kind
            content: In
            open: true
            cases:
              Text: { is: 1, fields: { Text: { type: string, required: true } } }
              Door: { is: 2, type: Door }
              None: { is: 3 }

        """;

    public static string Request(string members, string example) => Spec($"request: {{ {members} }}", $"request: {example}");

    public static string Response(string members, string example) => Spec($"response: {{ {members} }}", $"response: {example}");

    public static void AssertClean(string text) => GeneratorHarness.RunOnce(Project(text)).AssertClean();

    public static void AssertTells(string marked, string message)
    {
        var (text, spans) = Marked.Parse(marked);
        var diagnostic = Assert.Single(GeneratorHarness.RunOnce(Project(text)).Diagnostics);
        Assert.Equal(message, GeneratorRun.Message(diagnostic));
        Assert.Equal(Assert.Single(spans), (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End));
    }

    private static string Spec(string payload, string example) => $"endpoint: v4/room/add{Types}{payload}\nexamples:\n  - {example}\n";

    private static SpecProject Project(string text) => SpecProject.Chat
        .With(SpecProject.ServicePath, SpecProject.Service.Text + Webhooks)
        .With(text.StartsWith("webhook", StringComparison.Ordinal) ? "room/left.api.yaml" : EndpointPath, text);
}
