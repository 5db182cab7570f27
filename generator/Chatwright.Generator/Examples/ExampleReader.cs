using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Examples;

/// <summary>Reads the JSON of an example, in either of the forms that a spec may give it, and JSON that stands alone.</summary>
internal static class ExampleReader
{
    /// <param name="node">The value of <c>request</c> or <c>response</c>.</param>
    /// <param name="text">The text of the file, for the places of diagnostics.</param>
    /// <param name="diagnostics">Receives the diagnostics of the example.</param>
    /// <returns>The value; null after a diagnostic.</returns>
    public static ExampleValue? Read(YamlNode node, string text, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlBlock { Style: ScalarStyle.Literal } literal when !string.IsNullOrWhiteSpace(literal.Text):
                return new JsonReader(literal.Text, new BlockPlaces(literal, text).Range, new CappedDiagnostics(diagnostics)).Read();
            case YamlMap { IsFlow: true } or YamlList { IsFlow: true }:
                return new FlowReader(text, new CappedDiagnostics(diagnostics)).Read(node);
            default:
                diagnostics.Add(Rules.ExampleForm, node.At);
                return null;
        }
    }

    /// <summary>Reads a text that is JSON as a whole. Comments and trailing commas, as documents have them, are allowed.</summary>
    /// <param name="json">The text. Empty text is reported like any other that is not JSON.</param>
    /// <param name="diagnostics">Receives diagnostics, at their place in the text.</param>
    /// <returns>The value; null after a diagnostic.</returns>
    public static ExampleValue? ReadJson(string json, DiagnosticBag diagnostics) =>
        new JsonReader(json, new LineMap(json).Range, new CappedDiagnostics(diagnostics)).Read();
}
