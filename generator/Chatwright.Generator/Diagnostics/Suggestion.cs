using System;
using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>Candidates that are compared, so that a file with thousands of wrong names does not take minutes.</summary>
    private const int MaxCandidates = 500;

    /// <summary>" Did you mean 'x'?" for the nearest candidate, or an empty text if none is near.</summary>
    public static string For(string written, IEnumerable<string> candidates)
    {
        var nearest = Nearest(written, candidates);
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    private static string? Nearest(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        // A third of the letters may be wrong; a name of two letters must share one.
        var limit = Math.Min(written.Length, Math.Max(1, Math.Min(written.Length, 32) / 3) + 1);
        foreach (var candidate in candidates.Take(MaxCandidates))
        {
            var distance = Distance(written, candidate, limit);
            if (distance < limit)
                (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>
    /// Edits from one name to the other, a swap of neighbours counted once and letter case not at all; at least <paramref name="limit"/>
    /// if there are more. It stops as soon as the limit is out of reach: a long file may compare thousands of names with thousands.
    /// </summary>
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
            return limit;
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (limit <= 1)
            return limit;
        var (before, last, next) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            if (Row(from, to, i, before, last, next) >= limit)
                return limit;
            (before, last, next) = (last, next, before);
        }
        return last[to.Length];
    }

    /// <summary>Fills the next row and gives its least.</summary>
    private static int Row(string from, string to, int i, int[] before, int[] last, int[] next)
    {
        var least = next[0] = i;
        for (var j = 1; j <= to.Length; j++)
        {
            var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
            var best = Math.Min(Math.Min(last[j], next[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
            var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            next[j] = swapped ? Math.Min(best, before[j - 2] + 1) : best;
            least = Math.Min(least, next[j]);
        }
        return least;
    }
}
