using Chatwright;
using Fleet.TencentChat;

namespace Fleet.Grains;

/// <summary>How far a walk got, and what it found. One value in the store, so that there is never a page without the request of the next.</summary>
internal sealed record WalkState
{
    /// <summary>The activation that wrote this. It recognizes its own write when the store's response was lost.</summary>
    public Guid Writer { get; init; }

    /// <summary>The conversations, page by page.</summary>
    public IReadOnlyList<ApiList<Conversation>> Pages { get; init; } = [];

    /// <summary>The request of the next page; null before the first page and after the last.</summary>
    public ListConversationsRequest? Next { get; init; }

    /// <summary>True when there is no further page, or no such user.</summary>
    public bool IsDone { get; init; }

    /// <summary>
    /// The code with which the API said that there is no such user, or the one that it has for what cannot be a UserID; null for any other user.
    /// </summary>
    public long? Code { get; init; }
}
