using Chatwright;
using Worker.TencentChat;

namespace Worker;

/// <summary>
/// One page of one user, and where that user's walk goes on. Both are one line of the journal, so there is never one without the other.
/// </summary>
/// <param name="User">The user.</param>
/// <param name="Items">The conversations of the page.</param>
/// <param name="Next">The request of the next page; null when there is none, so that the user is done.</param>
/// <param name="Error">
/// The code with which the API said that there is no such user, or the one that it has for what cannot be a UserID; null for any other user.
/// </param>
internal sealed record JournalEntry(string User, ApiList<Conversation> Items, ListConversationsRequest? Next, long? Error = null);
