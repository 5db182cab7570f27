using System;
using System.Collections.Generic;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Binding;

/// <summary>How far types are from the scalar or the C# type that they end at, through lists, maps and names for them.</summary>
/// <param name="body">What a name stands for; null for what is declared nowhere.</param>
internal sealed class AliasChains(Func<string, TypeBody?> body)
{
    /// <summary>What lies deeper could be in no JSON either.</summary>
    public const int MaxDepth = TreeBuilder.MostLevels;

    private const int Endless = int.MaxValue;

    private readonly Dictionary<string, int> _known = [];

    /// <summary>What an alias stands for.</summary>
    public TypeExpr? Find(string name) => (body(name) as AliasBody)?.Type;

    public bool IsShallow(TypeExpr type) => Depth(type) <= MaxDepth;

    /// <summary>Whether the type leads back to itself.</summary>
    public bool IsCircular(TypeExpr type) => Depth(type) == Endless;

    private int Depth(TypeExpr type) => Add(Layers(type), Depth(type.Innermost.Name));

    /// <summary>By a loop: a chain may be as long as its file.</summary>
    private int Depth(string name)
    {
        var open = new Stack<string>();
        var seen = new HashSet<string>();
        var depth = 0;
        for (var next = name; !_known.TryGetValue(next, out depth) && Find(next) is { } type; next = type.Innermost.Name)
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
            _known[last] = depth = Add(depth, Math.Max(1, Layers(Find(last)!)));
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
