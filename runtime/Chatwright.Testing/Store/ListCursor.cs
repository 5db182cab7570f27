namespace Chatwright.Testing.Store;

/// <summary>A position in a list that is ordered by time.</summary>
/// <param name="Second">The second, as Unix time. Entries before it were returned.</param>
/// <param name="Returned">The number of entries of that second that were returned.</param>
internal readonly record struct ListCursor(long Second, long Returned)
{
    /// <summary>The cursor after one more entry.</summary>
    internal ListCursor After(ConversationEntry entry) => entry.Second == Second ? this with { Returned = Returned + 1 } : new(entry.Second, 1);
}
