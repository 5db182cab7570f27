namespace Chatwright.Testing.Store;

/// <summary>A page of a list of conversations.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">The cursor of the next page.</param>
/// <param name="IsLast"><c>true</c> if no entries follow; otherwise, <c>false</c>.</param>
internal sealed record ListPage(IReadOnlyList<ConversationEntry> Entries, ListCursor Next, bool IsLast)
{
    /// <summary>An empty page, for a list that is not requested.</summary>
    internal static ListPage Empty(ListCursor from) => new([], from, IsLast: true);

    /// <summary>Takes the entries after a cursor.</summary>
    /// <param name="list">The whole list, ordered by time.</param>
    /// <param name="from">The cursor.</param>
    /// <param name="max">The maximum number of entries; at least 0.</param>
    internal static ListPage Take(IEnumerable<ConversationEntry> list, ListCursor from, int max)
    {
        var taken = new List<ConversationEntry>();
        var next = from;
        var passed = 0L;
        foreach (var entry in list)
        {
            if (entry.Second < from.Second || (entry.Second == from.Second && passed++ < from.Returned))
                continue;
            if (taken.Count == max)
                return new(taken, next, IsLast: false);
            taken.Add(entry);
            next = next.After(entry);
        }
        return new(taken, next, IsLast: true);
    }
}
