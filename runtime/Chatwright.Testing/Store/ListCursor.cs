namespace Chatwright.Testing.Store;

/// <summary>
/// A place in a list that is ordered by time. What is from before that second, and the first so many of that second, has been given.
/// </summary>
internal readonly record struct ListCursor(long Second, long Given)
{
    /// <summary>The cursor after one more entry.</summary>
    internal ListCursor After(ConversationEntry entry) => entry.Second == Second ? this with { Given = Given + 1 } : new(entry.Second, 1);
}
