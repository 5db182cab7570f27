using System;
using System.Collections.Generic;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The distance of types from their scalar or C# type, through lists, maps and aliases.</summary>
internal static class AliasChains
{
    /// <summary>The maximum depth: deeper values exceed that of JSON.</summary>
    public const int MaxDepth = Nesting.MaxLevels;

    /// <summary>The depth of a type that leads back to itself.</summary>
    public const int Endless = int.MaxValue;

    /// <param name="named">The declared type of the innermost name.</param>
    public static bool IsShallow(TypeExpr type, DeclaredType? named) => Add(Layers(type), Depth(named)) <= MaxDepth;

    /// <summary>By a loop: a chain may be as long as its file.</summary>
    public static int Depth(DeclaredType? start) => start is AliasType alias ? alias.KnownDepth ?? Follow(alias) : 0;

    private static int Follow(AliasType start)
    {
        var depth = 0;
        var open = new Stack<AliasType>();
        var seen = new HashSet<AliasType>();
        for (var next = start; next is { Written: { } type }; next = next.Scope.Find(type.Innermost.Name) as AliasType)
        {
            if (next.KnownDepth is { } known)
            {
                depth = known;
                break;
            }
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
            last.KnownDepth = depth = Add(depth, Math.Max(1, Layers(last.Written!)));
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
