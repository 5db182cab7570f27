using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?" for the nearest candidate, or an empty text when none is near.</summary>
    public static string For(string written, IEnumerable<string> candidates)
    {
        var nearest = Nearest(written, candidates);
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    private static string? Nearest(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        // A third of the letters may be wrong; a name of two letters is never guessed from nothing.
        var limit = Math.Min(written.Length, Math.Max(1, Math.Min(written.Length, 32) / 3) + 1);
        foreach (var candidate in candidates)
        {
            var distance = Distance(written, candidate, limit);
            if (distance < limit)
                (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>Edits from one name to the other, a swap of neighbours counted once and letter case not at all; at least <paramref name="limit"/> when too far.</summary>
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
            return limit;
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
            return 0;
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
                rows[i, j] = Step(from, to, rows, i, j);
        }
        return rows[from.Length, to.Length];
    }

    private static int Step(string from, string to, int[,] rows, int i, int j)
    {
        var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
        var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
