using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Error tables: <c>errors</c> of services and endpoints, <c>errorSets</c> of shared files.</summary>
internal static class ErrorParser
{
    private const string Use = "use";

    /// <summary>The entries of a table; <c>use</c>, where it may stand, is left to <see cref="ParseUses"/>.</summary>
    public static EquatableArray<ErrorDecl> ParseTable(YamlNode? node, string key, bool allowUse, DiagnosticBag diagnostics)
    {
        return Maps.Entries(node, $"'{key}'", diagnostics)
            .Where(entry => !(allowUse && entry.Key.Text == Use))
            .Select(entry => Parse(entry, diagnostics))
            .OfType<ErrorDecl>()
            .ToEquatableArray();
    }

    public static EquatableArray<Located<string>> ParseUses(YamlNode? node, DiagnosticBag diagnostics) =>
        Texts.List(Use, (node as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key.Text == Use).Value, diagnostics);

    public static EquatableArray<ErrorSetDecl> ParseSets(YamlNode? node, DiagnosticBag diagnostics)
    {
        var sets = new List<ErrorSetDecl>();
        foreach (var entry in Maps.Entries(node, "'errorSets'", diagnostics))
        {
            var errors = ParseTable(entry.Value, entry.Key.Text, allowUse: false, diagnostics);
            sets.Add(new ErrorSetDecl(new Located<string>(entry.Key.Text, entry.Key.At), errors));
        }
        return sets.ToEquatableArray();
    }

    private static ErrorDecl? Parse(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (Code(entry.Key, diagnostics) is not { } code || MapReader.Open(entry.Value, Grammar.Error, diagnostics) is not { } map)
            return null;
        map.Required("name");
        return new ErrorDecl(
            code,
            map.Text("name"),
            DocParser.Parse(map, diagnostics),
            map.Prose("remedy"),
            map.OneOf("retry", Vocabulary.Retry),
            map.Seconds("after")?.Value ?? 0,
            map.Bool("refused") is { Value: true })
        {
            Range = Range(map, diagnostics),
        };
    }

    /// <summary>Code 0 is no error.</summary>
    private static Located<CodeRange>? Range(MapReader map, DiagnosticBag diagnostics)
    {
        if (RangeParser.Parse(map, diagnostics) is not { } range)
            return null;
        if (!range.Value.Has(0))
            return range;
        diagnostics.Add(Rules.NotAnErrorCode, range.At, Literal.Zero.InWords);
        return null;
    }

    private static Located<long>? Code(YamlScalar key, DiagnosticBag diagnostics)
    {
        if (Literal.From(key).TryGetInt64(out var code) && code != 0)
            return new Located<long>(code, key.At);
        diagnostics.Add(Rules.NotAnErrorCode, key.At, Literal.From(key).InWords);
        return null;
    }
}
