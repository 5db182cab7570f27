namespace Chatwright.Testing.Rules;

/// <summary>The documented limits of conversation groups and marks. Where the documents disagree, the newest applies.</summary>
internal static class Limits
{
    /// <summary>Conversation groups of one user. More is 51010.</summary>
    internal const int Groups = 20;

    /// <summary>Conversations of one user in any group. More is 51008.</summary>
    internal const int GroupedConversations = 1000;

    /// <summary>Conversations of one user with a standard or a custom mark. More is 51008.</summary>
    internal const int MarkedConversations = 1000;

    /// <summary>Conversations in one call that creates a group, changes one or sets marks. 0 or more is 51006.</summary>
    internal const int ConversationsPerCall = 100;

    /// <summary>Conversations in one search. 0 or more is 50002: the codes of the search have no other.</summary>
    internal const int ConversationsPerSearch = 300;

    /// <summary>Bytes of a group's name. More is 51011.</summary>
    internal const int GroupNameBytes = 64;

    /// <summary>Bytes of a custom mark. More is 50002, since no code is documented.</summary>
    internal const int CustomMarkBytes = 256;

    /// <summary>Bytes of a UserID. More is 50002.</summary>
    internal const int UserIdBytes = 32;

    /// <summary>Bits of a standard mark, numbered from 1.</summary>
    internal const int MarkBits = 64;
}
