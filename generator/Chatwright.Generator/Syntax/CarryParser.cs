using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>carry</c>: what the next request takes from a page.</summary>
internal static class CarryParser
{
    public static CarryListDecl Parse(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not YamlMap map)
            return new CarryListDecl(Texts.List("carry", node, diagnostics).Select(name => new CarryDecl(name, name)).ToEquatableArray(), [], false);
        var carry = new List<CarryDecl>();
        var cursors = new List<CursorDecl>();
        foreach (var entry in map.Entries)
        {
            var name = new Located<string>(entry.Key.Text, entry.Key.At);
            if (entry.Value is YamlMap computed)
            {
                if (Cursor(name, computed, diagnostics) is { } cursor)
                    cursors.Add(cursor);
            }
            else if (Scalars.Text(name.Value, entry.Value, diagnostics) is { } to)
            {
                carry.Add(new CarryDecl(name, to));
            }
        }
        return new CarryListDecl(
            carry.ToEquatableArray(), cursors.ToEquatableArray(), IsIncomplete: carry.Count + cursors.Count < map.Entries.Count);
    }

    /// <summary>Null if a part of it cannot be read.</summary>
    private static CursorDecl? Cursor(Located<string> to, YamlMap node, DiagnosticBag diagnostics)
    {
        if (MapReader.Open(node, Grammar.Cursor, diagnostics) is not { } map)
            return null;
        map.RequireAny("min", "max");
        if (map.Has("min") && map.Has("max"))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("max"), "max", "a cursor without 'min'");
        return Add(map, diagnostics) is { } add && (map.Text("min") ?? map.Text("max")) is { } from
            ? new CursorDecl(from, to, IsGreatest: !map.Has("min"), add)
            : null;
    }

    /// <summary>Null if there is a number that is none.</summary>
    private static long? Add(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Node("add") is not { } node)
            return 0;
        if (Scalars.Single("add", node, diagnostics) is not { } literal)
            return null;
        if (literal.Value.TryGetInt64(out var number))
            return number;
        diagnostics.Add(Rules.NotAnInteger, literal.At, "add", "a 64-bit integer", literal.Value.InWords);
        return null;
    }
}
