namespace Architecture.Tests.Rooms;

/// <summary>
/// The rooms of a project and the arrows that are allowed between them. Each line is a room and, behind an arrow, the rooms that it may use,
/// all of which stand in lines above it; so no two rooms use each other.
/// </summary>
/// <remarks>A room is a first-level folder of a project with all below it; <c>.</c> is the project's own folder.</remarks>
internal sealed class RoomTable
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A line names a room that no line above it has, or has a room a second time.</exception>
    public RoomTable(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (room, uses) = line.Split("->", StringSplitOptions.TrimEntries) is [var one, var others] ? (one, others) : (line, "");
            var used = uses.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (used.FirstOrDefault(other => !_uses.ContainsKey(other)) is { } below)
                throw new FormatException($"'{room}' may not use '{below}', which does not stand above it.");
            if (!_uses.TryAdd(room, new(used, StringComparer.Ordinal)))
                throw new FormatException($"'{room}' stands in the table twice.");
        }
    }

    public IEnumerable<string> Rooms => _uses.Keys;

    /// <summary>All arrows of the table.</summary>
    public IEnumerable<(string From, string To)> Arrows => _uses.SelectMany(row => row.Value.Select(to => (row.Key, to)));

    public bool Allows(Arrow arrow) => _uses.TryGetValue(arrow.From, out var uses) && uses.Contains(arrow.To);
}
