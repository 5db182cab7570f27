using System;
using System.Collections.Generic;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Binding;

/// <summary>How far types are from the scalar or the C# type that they end at, through lists, maps and names for them.</summary>
internal sealed class AliasChains(TypeScope scope)
{
    /// <summary>What lies deeper could be in no JSON either.</summary>
    public const int MaxDepth = TreeBuilder.MaxLevels;

    private const int Endless = int.MaxValue;

    private readonly Dictionary<TypeEntry, int> _known = [];

    /// <param name="from">The declaration that the type stands in; null for what the file itself says.</param>
    public bool IsShallow(TypeExpr type, TypeEntry? from = null) => Depth(type, from) <= MaxDepth;

    /// <summary>Whether the type leads back to itself.</summary>
    public bool IsCircular(TypeExpr type) => Depth(type, null) == Endless;

    /// <summary>What an alias stands for.</summary>
    public static TypeExpr? Target(TypeEntry? entry) => (entry?.Declaration.Body as AliasBody)?.Type;

    private int Depth(TypeExpr type, TypeEntry? from) => Add(Layers(type), Depth(scope.Find(type.Innermost.Name, from)));

    /// <summary>By a loop: a chain may be as long as its file.</summary>
    private int Depth(TypeEntry? start)
    {
        if (start is null || Target(start) is null)
            return 0;
        if (_known.TryGetValue(start, out var depth))
            return depth;
        var open = new Stack<TypeEntry>();
        var seen = new HashSet<TypeEntry>();
        for (var next = start; next is not null && Target(next) is { } type && !_known.TryGetValue(next, out depth); next = scope.Find(type.Innermost.Name, next))
        {
            open.Push(next);
            if (!seen.Add(next))
            {
                depth = Endless;
                break;
            }
        }
        while (open.Count > 0)
        {
            var last = open.Pop();
            _known[last] = depth = Add(depth, Math.Max(1, Layers(Target(last)!)));
        }
        return depth;
    }

    private static int Add(int depth, int more) => depth == Endless || more == Endless ? Endless : depth + more;

    private static int Layers(TypeExpr type) => type switch
    {
        ListTypeExpr list => 1 + Layers(list.Element),
        MapTypeExpr map => 1 + Layers(map.Value),
        _ => 0,
    };
}
