using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;

namespace Chatwright.Tool.Bodies;

/// <summary>
/// Holds a request or a response against an endpoint's types by the compiler's own check of examples: the body takes the place of the spec's
/// examples, and what binding finds besides what it found anyway is about the body.
/// </summary>
internal sealed class BodyChecker(CallTarget target)
{
    /// <summary>Reads JSON, with the comments and commas that documents put in.</summary>
    /// <returns>The value; null when the diagnostics say what is wrong.</returns>
    public static ExampleValue? Read(string json, out IReadOnlyList<BodyDiagnostic> diagnostics)
    {
        var bag = new DiagnosticBag("");
        var value = ExampleReader.ReadJson(json, bag);
        diagnostics = [.. bag.ToEquatableArray().Select(diagnostic => BodyDiagnostic.Of(diagnostic, json))];
        return value;
    }

    public IReadOnlyList<BodyDiagnostic> CheckRequest(ExampleValue value, string text) =>
        Check(new ExampleDecl(default, null, null, value, null), text);

    public IReadOnlyList<BodyDiagnostic> CheckResponse(ExampleValue value, string text) =>
        Check(new ExampleDecl(default, null, null, null, value), text);

    private List<BodyDiagnostic> Check(ExampleDecl example, string text)
    {
        var anyway = Bind([]).ToHashSet();
        return [.. Bind([example]).Where(diagnostic => !anyway.Contains(diagnostic)).Select(diagnostic => BodyDiagnostic.Of(diagnostic, text))];
    }

    private EquatableArray<SpecDiagnostic> Bind(ExampleDecl[] examples)
    {
        var declaration = target.Declaration with { Examples = new(examples) };
        return target.Project.Bind(target.Unit.File with { Declaration = declaration }).Diagnostics;
    }
}
