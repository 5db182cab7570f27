using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

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
        var diagnostics = new DiagnosticBag("");
        var value = ExampleReader.ReadJson(json, diagnostics);
        findings = [.. diagnostics.ToEquatableArray().Select(finding => BodyFinding.Of(finding, json))];
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
