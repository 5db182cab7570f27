using System.Collections.Generic;

namespace Chatwright.Generator.Types;

/// <summary>Determines which types are validated before they are sent.</summary>
internal static class Validation
{
    /// <summary>Determines whether a value of the type, or any part of it, can break a rule.</summary>
    public static bool IsNeeded(DeclaredType type)
    {
        if (type.NeedsValidation is { } known)
            return known;
        // Most of these types have rules themselves, and need no search.
        var needed = type.HasRules || Search(type);
        type.NeedsValidation = needed;
        return needed;
    }

    /// <summary>Searches the referenced types for rules. Results for visited types are kept, so that a long chain is searched once.</summary>
    private static bool Search(DeclaredType type)
    {
        var cameFrom = new Dictionary<DeclaredType, DeclaredType?> { [type] = null };
        var open = new Stack<DeclaredType>([type]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next.NeedsValidation ?? next.HasRules)
            {
                for (var holder = next; holder is not null; holder = cameFrom[holder])
                    holder.NeedsValidation = true;
                return true;
            }
            if (next.NeedsValidation is null)
                Follow(next, cameFrom, open);
        }
        foreach (var known in cameFrom.Keys)
            known.NeedsValidation = false;
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
