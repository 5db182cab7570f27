using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Diagnostics;

/// <summary>A spec that breaks one rule, and the nearest spec that does not.</summary>
/// <param name="Marked">The spec, each place that is to be reported marked <c>[|like this|]</c>.</param>
/// <param name="Says">The message of the first place.</param>
/// <param name="Right">The near miss.</param>
internal sealed record Mistake(Rule Rule, string Marked, string Says, string Right)
{
    public SpecProject Base { get; init; } = SpecProject.Chat;

    /// <summary>Other files that both specs stand beside.</summary>
    public SpecText[] Beside { get; init; } = [];

    /// <summary>The spec, without the marks.</summary>
    public string Text => Tests.Marked.Parse(Marked).Text;

    public IReadOnlyList<(int Start, int End)> Places => Tests.Marked.Parse(Marked).Spans;

    public string Path => PathOf(Text);

    public SpecProject Wrong => Base.With(Beside).With(Path, Text);

    public SpecProject Fine => Base.With(Beside).With(PathOf(Right), Right);

    private static string PathOf(string text)
    {
        if (text.StartsWith("service:", StringComparison.Ordinal) && !text.Contains("\nendpoint:", StringComparison.Ordinal))
            return SpecProject.ServicePath;
        return text.StartsWith("shared:", StringComparison.Ordinal) ? "room/shared.api.yaml"
            : text.StartsWith("webhook:", StringComparison.Ordinal) ? "webhooks/enter.api.yaml"
            : "room/open.api.yaml";
    }
}
