namespace Import.Tests.Counting;

/// <summary>The work that a draft leaves: its lines that stand in the finished spec too, and those that do not.</summary>
/// <param name="Kept">The lines that stand in both, in the same order.</param>
/// <param name="Changed">The lines that others replace.</param>
/// <param name="Removed">The lines that nothing replaces.</param>
/// <param name="Added">The lines of the finished spec that replace none.</param>
internal sealed record LineCount(int Kept, int Changed, int Removed, int Added)
{
    public static LineCount operator +(LineCount one, LineCount other) =>
        new(one.Kept + other.Kept, one.Changed + other.Changed, one.Removed + other.Removed, one.Added + other.Added);

    /// <summary>Compares two specs line by line. Indentation, empty lines and comments do not count.</summary>
    public static LineCount Of(string draft, string finished)
    {
        var (before, after) = (Lines(draft), Lines(finished));
        var lengths = CommonLengths(before, after);
        var count = new LineCount(0, 0, 0, 0);
        var (i, j, removed, added) = (0, 0, 0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                count += Hunk(removed, added) with { Kept = 1 };
                (i, j, removed, added) = (i + 1, j + 1, 0, 0);
            }
            else if (j == after.Count || (i < before.Count && lengths[i + 1, j] >= lengths[i, j + 1]))
                (i, removed) = (i + 1, removed + 1);
            else
                (j, added) = (j + 1, added + 1);
        }
        return count + Hunk(removed, added);
    }

    public override string ToString() => FormattableString.Invariant($"kept {Kept}, changed {Changed}, removed {Removed}, added {Added}");

    private static LineCount Hunk(int removed, int added)
    {
        var changed = Math.Min(removed, added);
        return new LineCount(0, changed, removed - changed, added - changed);
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>The length of the longest common sequence of what is left from each pair of lines on.</summary>
    private static int[,] CommonLengths(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }
}
