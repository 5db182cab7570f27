using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;

namespace Chatwright.Tool.Bodies;

/// <summary>Checks a request or a response against an endpoint's types by the compiler's check of examples.</summary>
internal sealed class BodyChecker(CallTarget target)
{
    /// <summary>Reads JSON. Comments and trailing commas, as documents have them, are allowed.</summary>
    /// <returns>The value; null if there are diagnostics.</returns>
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
        var types = target.Project.Semantics.Endpoint(target.Declaration, target.Unit.File.Path)!;
        var diagnostics = new DiagnosticBag("");
        EndpointExamples.Check([example], types, diagnostics);
        return [.. diagnostics.ToEquatableArray().Select(diagnostic => BodyDiagnostic.Of(diagnostic, text))];
    }
}
