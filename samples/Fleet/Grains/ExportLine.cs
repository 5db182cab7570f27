using Chatwright;
using Fleet.TencentChat;

namespace Fleet.Grains;

/// <summary>A line of the export: the conversations of one user.</summary>
/// <param name="User">The user.</param>
/// <param name="IsDone">False when there are further pages.</param>
/// <param name="Code">
/// The code with which the API said that there is no such user, or the one that it has for what cannot be a UserID; null for any other user.
/// </param>
/// <param name="Items">The conversations, as the API sent them.</param>
internal sealed record ExportLine(string User, bool IsDone, long? Code, ApiList<Conversation> Items);
