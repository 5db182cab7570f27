using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Syntax.Examples;
using Chatwright.Generator.Yaml;

namespace Chatwright.Tool;

/// <summary>
/// Holds a request or an answer against an endpoint's types by the compiler's own check of examples: the body takes the place of the spec's examples, and what
/// binding finds besides what it found anyway is about the body.
/// </summary>
internal sealed class BodyChecker(CallTarget target)
{
    /// <summary>Reads JSON, with the comments and commas that documents put in.</summary>
    /// <returns>The value; null when the findings say what is wrong.</returns>
    public static ExampleValue? Read(string json, out IReadOnlyList<BodyFinding> findings)
    {
        // As a literal block, which starts on the line below its sign and is not indented.
        var text = json.ReplaceLineEndings("\n");
        var block = new YamlBlock(new TextRange(0, 1, 0, 0, 0, 1), text, ScalarStyle.Literal, new BlockContent(Line: 1, Indent: 0));
        var diagnostics = new DiagnosticBag("");
        var value = ExampleReader.Read(block, "|\n" + text, diagnostics);
        findings = [.. diagnostics.ToEquatableArray().Select(finding => BodyFinding.Of(finding, text))];
        return value;
    }

    public IReadOnlyList<BodyFinding> CheckRequest(ExampleValue value, string text) => Check(new ExampleDecl(default, null, null, value, null), text);

    public IReadOnlyList<BodyFinding> CheckResponse(ExampleValue value, string text) => Check(new ExampleDecl(default, null, null, null, value), text);

    private List<BodyFinding> Check(ExampleDecl example, string text)
    {
        var anyway = Bind([]).ToHashSet();
        return [.. Bind([example]).Where(finding => !anyway.Contains(finding)).Select(finding => BodyFinding.Of(finding, text))];
    }

    private EquatableArray<SpecDiagnostic> Bind(ExampleDecl[] examples)
    {
        var declaration = target.Declaration with { Examples = new(examples) };
        return target.Project.Bind(target.Unit.File with { Declaration = declaration }).Diagnostics;
    }
}
