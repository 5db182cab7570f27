using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>request</c> and <c>response</c>: fields in place, or the name of a type.</summary>
internal static class PayloadParser
{
    public static PayloadDecl? Parse(MapReader endpoint, string key, DiagnosticBag diagnostics) => endpoint.Node(key) switch
    {
        null => null,
        YamlMap map when key == "request" => new PayloadDecl(map.At, FieldParser.ParseRequest(map, diagnostics), null),
        YamlMap map => new PayloadDecl(map.At, FieldParser.ParseAll(map, $"'{key}'", diagnostics), null),
        YamlList list => ReportList(list, diagnostics),
        var node => Scalars.Text(key, node, diagnostics) is { } name ? new PayloadDecl(node.At, [], new NamedTypeExpr(name.At, name.Value)) : null,
    };

    private static PayloadDecl? ReportList(YamlList list, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Rules.NotAPayload, list.At, "a list");
        return null;
    }
}
