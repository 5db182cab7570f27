namespace Chatwright.Testing.Store;

/// <summary>A piece of a list of conversations.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Where the next piece begins.</param>
/// <param name="IsLast">Whether nothing is left.</param>
internal sealed record ListPage(IReadOnlyList<ConversationEntry> Entries, ListCursor Next, bool IsLast)
{
    /// <summary>Nothing, for a list that is not asked for.</summary>
    internal static ListPage Nothing(ListCursor from) => new([], from, IsLast: true);

    /// <summary>Takes what comes after a cursor.</summary>
    /// <param name="list">The whole list in the order of its time.</param>
    /// <param name="from">The cursor.</param>
    /// <param name="most">How many entries at most; may be none.</param>
    internal static ListPage Take(IEnumerable<ConversationEntry> list, ListCursor from, int most)
    {
        var taken = new List<ConversationEntry>();
        var next = from;
        var passed = 0L;
        foreach (var entry in list)
        {
            if (entry.Second < from.Second || (entry.Second == from.Second && passed++ < from.Given))
                continue;
            if (taken.Count == most)
                return new(taken, next, IsLast: false);
            taken.Add(entry);
            next = next.After(entry);
        }
        return new(taken, next, IsLast: true);
    }
}
