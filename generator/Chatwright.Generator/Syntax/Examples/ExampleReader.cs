using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax.Examples;

/// <summary>Reads the JSON of an example, in either of the forms a spec may give it.</summary>
internal static class ExampleReader
{
    /// <param name="node">What stands at <c>request</c> or <c>response</c>.</param>
    /// <param name="text">The whole file, to find places in.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>The value; null when anything is wrong with it, which has then been reported.</returns>
    public static ExampleValue? Read(YamlNode node, string text, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlBlock { Style: ScalarStyle.Literal } literal when !string.IsNullOrWhiteSpace(literal.Text):
                return new JsonReader(literal, text, new ExampleFindings(diagnostics)).Read();
            case YamlMap { IsFlow: true } or YamlList { IsFlow: true }:
                return new FlowReader(text, new ExampleFindings(diagnostics)).Read(node);
            default:
                diagnostics.Add(Rules.ExampleForm, node.At);
                return null;
        }
    }
}
