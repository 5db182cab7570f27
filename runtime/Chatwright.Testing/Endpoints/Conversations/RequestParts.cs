using System.Text;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Reads and checks the parts that requests of several endpoints share.</summary>
internal static class RequestParts
{
    /// <summary>The peer of a conversation's key.</summary>
    /// <exception cref="RefusalException">50002: the kind is unknown, or the id is invalid.</exception>
    internal static Peer PeerOf(ConversationKey key) => key switch
    {
        ConversationKey.OneToOne one => UserPeer(one.ToAccount),
        ConversationKey.Group group => GroupPeer(group.ToGroupId),
        _ => throw UnknownType(key.Type),
    };

    /// <summary>The peer of a UserID.</summary>
    /// <exception cref="RefusalException">50002: the UserID is empty or too long.</exception>
    internal static Peer UserPeer(string account)
        => account.Length > 0 && Encoding.UTF8.GetByteCount(account) <= Limits.UserIdBytes
            ? Peer.User(account)
            : throw Invalid($"To_Account is empty or longer than {Limits.UserIdBytes} bytes.");

    /// <summary>The peer of a chat group's id.</summary>
    /// <exception cref="RefusalException">50002: the id is empty.</exception>
    internal static Peer GroupPeer(string groupId) => groupId.Length > 0 ? Peer.Group(groupId) : throw Invalid("ToGroupId is empty.");

    internal static RefusalException UnknownType(long type) => Invalid($"Type is {type}; it must be 1 or 2.");

    /// <summary>50002: the request is invalid.</summary>
    internal static RefusalException Invalid(string info) => new(TencentChatErrorCode.RequestParameterInvalid, info);

    /// <exception cref="RefusalException">51006: the count is 0 or above the limit.</exception>
    internal static void CheckCount(int conversations)
    {
        if (conversations is 0 or > Limits.ConversationsPerCall)
        {
            throw new RefusalException(
                TencentChatErrorCode.ConversationCountInvalid,
                $"The call has {conversations} conversations; it takes from 1 to {Limits.ConversationsPerCall}.");
        }
    }

    /// <exception cref="RefusalException">50002: the name is empty; 51011: it is too long.</exception>
    internal static void CheckGroupName(string name)
    {
        if (name.Length == 0)
            throw Invalid("The name of a conversation group is empty.");
        var bytes = Encoding.UTF8.GetByteCount(name);
        if (bytes > Limits.GroupNameBytes)
        {
            throw new RefusalException(
                TencentChatErrorCode.ConversationGroupNameTooLong,
                $"A conversation group's name has {bytes} bytes; at most {Limits.GroupNameBytes} are allowed.");
        }
    }

    /// <summary>The group with a name.</summary>
    /// <exception cref="RefusalException">51009: no group has the name.</exception>
    internal static GroupEntry ExistingGroup(MarkBook marks, string name)
        => marks.FindGroup(name) ?? throw new RefusalException(TencentChatErrorCode.ConversationGroupNotFound,
            $"There is no conversation group {name}.");

    /// <exception cref="RefusalException">51008: with these members, the number of grouped conversations would exceed the limit.</exception>
    internal static void CheckGrouped(MarkBook marks, GroupEntry? group, IReadOnlySet<Peer> members)
    {
        var count = marks.CountGroupedWith(group, members);
        if (count > Limits.GroupedConversations)
        {
            throw new RefusalException(
                TencentChatErrorCode.ConversationLimitReached,
                $"{count} conversations would be in groups; at most {Limits.GroupedConversations} may be.");
        }
    }
}
