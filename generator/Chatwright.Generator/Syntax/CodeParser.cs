using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>codes</c> of a webhook: the codes of its reply.</summary>
internal static class CodeParser
{
    public static EquatableArray<CodeDecl> ParseAll(YamlNode? node, DiagnosticBag diagnostics) => Maps.Entries(node, "'codes'", diagnostics)
        .Select(entry => Parse(entry, diagnostics))
        .OfType<CodeDecl>()
        .ToEquatableArray();

    private static CodeDecl? Parse(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (!Literal.From(entry.Key).TryGetInt64(out var number))
        {
            diagnostics.Add(Rules.NotAnInteger, entry.Key.At, "codes", "integers of 64 bits as keys", Literal.From(entry.Key).InWords);
            return null;
        }
        var code = new Located<long>(number, entry.Key.At);
        if (entry.Value is not YamlMap)
            return Scalars.Text(entry.Key.Text, entry.Value, diagnostics) is { } name ? new CodeDecl(code, name, null, DocDecl.None) : null;
        if (MapReader.Open(entry.Value, Grammar.Code, diagnostics) is not { } map)
            return null;
        map.Required("name");
        return new CodeDecl(code, map.Text("name"), RangeParser.Parse(map, diagnostics), DocParser.Parse(map, diagnostics));
    }
}
