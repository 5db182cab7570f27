using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>The examples of an endpoint.</summary>
internal static class EndpointExamples
{
    /// <summary>Reports examples that contradict the endpoint's types. No value contradicts an error type.</summary>
    public static void Check(EquatableArray<ExampleDecl> examples, EndpointTypes types, DiagnosticBag diagnostics)
    {
        var requests = new ExampleChecker(isRequest: true, diagnostics);
        var responses = new ExampleChecker(isRequest: false, diagnostics);
        foreach (var example in examples)
        {
            if (example.Request is { } request && types.Request is not { IsError: true })
                requests.CheckRequest(request, types.Request);
            if (example.Response is { } response && !types.Response.IsError)
                responses.CheckResponse(response, types.Response, types.Envelope);
        }
    }

    /// <summary>The examples as JSON.</summary>
    /// <param name="path">The endpoint.</param>
    /// <param name="free">The members of the request that the client fills.</param>
    public static EquatableArray<ExampleModel> Models(string path, EquatableArray<ExampleDecl> examples, EquatableArray<string> free) => examples
        .Select(example => new ExampleModel(path, example.Name, Text(example.Request), Text(example.Response)) { Free = free })
        .ToEquatableArray();

    private static string? Text(ExampleValue? value) => value is null ? null : ExampleText.Of(value);
}
