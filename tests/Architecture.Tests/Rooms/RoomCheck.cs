namespace Architecture.Tests.Rooms;

/// <summary>Holds the arrows of a project's code to its table.</summary>
internal static class RoomCheck
{
    private const int MaxShown = 3;

    /// <param name="project">The name of the project.</param>
    /// <param name="finder">Its code.</param>
    /// <param name="table">The arrows that are allowed.</param>
    public static void Check(string project, ArrowFinder finder, RoomTable table)
    {
        var unknown = finder.Rooms().Except(table.Rooms);
        Assert.True(!unknown.Any(), $"{project} has rooms that its table lacks: {string.Join(", ", unknown)}.");

        var forbidden = finder.Find().Where(arrow => !table.Allows(arrow)).ToLookup(arrow => (arrow.From, arrow.To));
        var found = forbidden.OrderBy(arrows => arrows.Key).SelectMany(Show).ToList();
        Assert.True(found.Count == 0, $"{project} has arrows that its table forbids:\n{string.Join('\n', found)}");
    }

    /// <summary>The first uses; the others are of the same kind.</summary>
    private static IEnumerable<string> Show(IGrouping<(string From, string To), Arrow> arrows)
        => arrows.Take(MaxShown).Select(arrow => arrow.ToString())
            .Concat(arrows.Count() > MaxShown ? [$"    and {arrows.Count() - MaxShown} more of {arrows.Key.From} -> {arrows.Key.To}"] : []);
}
