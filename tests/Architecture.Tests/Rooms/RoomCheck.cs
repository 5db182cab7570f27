namespace Architecture.Tests.Rooms;

/// <summary>Holds the arrows of a project's code to its table.</summary>
internal static class RoomCheck
{
    private const int MaxShown = 3;

    /// <param name="project">The name of the project.</param>
    /// <param name="finder">Its code.</param>
    /// <param name="table">The arrows that are allowed.</param>
    /// <param name="remaining">Arrows that are forbidden, and still there.</param>
    public static void Check(string project, ArrowFinder finder, RoomTable table, IReadOnlyList<(string From, string To)> remaining)
    {
        var unknown = finder.Rooms().Except(table.Rooms);
        Assert.True(!unknown.Any(), $"{project} has rooms that its table lacks: {string.Join(", ", unknown)}.");

        var forbidden = finder.Find().Where(arrow => !table.Allows(arrow)).ToLookup(arrow => (arrow.From, arrow.To));
        var found = forbidden.Where(arrows => !remaining.Contains(arrows.Key)).OrderBy(arrows => arrows.Key).SelectMany(Show).ToList();
        Assert.True(found.Count == 0, $"{project} has arrows that its table forbids:\n{string.Join('\n', found)}");

        var gone = remaining.Where(arrow => !forbidden.Contains(arrow)).Select(arrow => $"{arrow.From} -> {arrow.To}");
        Assert.True(!gone.Any(), $"{project} no longer has these arrows; delete them from {nameof(RemainingArrows)}: {string.Join(", ", gone)}.");
    }

    /// <summary>The first uses; the others are of the same kind.</summary>
    private static IEnumerable<string> Show(IGrouping<(string From, string To), Arrow> arrows)
        => arrows.Take(MaxShown).Select(arrow => arrow.ToString())
            .Concat(arrows.Count() > MaxShown ? [$"    and {arrows.Count() - MaxShown} more of {arrows.Key.From} -> {arrows.Key.To}"] : []);
}
