using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Types;

/// <summary>A fact that holds for a type if it holds for the type by itself, for one that it mentions, and so on.</summary>
/// <param name="byItself">Determines whether it holds for a type by itself.</param>
/// <param name="known">Gets what is known of a type; null if that is nothing.</param>
/// <param name="learn">Keeps what is known of a type.</param>
internal sealed class TypeFact(Func<DeclaredType, bool> byItself, Func<DeclaredType, bool?> known, Action<DeclaredType, bool> learn)
{
    public bool Holds(DeclaredType type)
    {
        if (known(type) is { } answer)
            return answer;
        // Most of the types for which it holds need no search.
        var holds = byItself(type) || Search(type);
        learn(type, holds);
        return holds;
    }

    /// <summary>Searches the referenced types. Results for visited types are kept, so that a long chain is searched once.</summary>
    private bool Search(DeclaredType type)
    {
        var cameFrom = new Dictionary<DeclaredType, DeclaredType?> { [type] = null };
        var open = new Stack<DeclaredType>([type]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            var answer = known(next);
            if (answer ?? byItself(next))
            {
                for (var holder = next; holder is not null; holder = cameFrom[holder])
                    learn(holder, true);
                return true;
            }
            if (answer is null)
                Follow(next, cameFrom, open);
        }
        foreach (var visited in cameFrom.Keys)
            learn(visited, false);
        return false;
    }

    private static void Follow(DeclaredType type, Dictionary<DeclaredType, DeclaredType?> cameFrom, Stack<DeclaredType> open)
    {
        foreach (var mentioned in type.References)
        {
            if (cameFrom.ContainsKey(mentioned))
                continue;
            cameFrom.Add(mentioned, type);
            open.Push(mentioned);
        }
    }
}
