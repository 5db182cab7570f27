using System.Text;
using Chatwright.Testing.Chat;
using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Http;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>Reads the parts of requests that several endpoints have.</summary>
internal static class Keys
{
    /// <summary>The peer that a conversation's key names.</summary>
    /// <exception cref="RefusalException">50002: its kind is not known, or its id is none.</exception>
    internal static FakePeer Peer(ConversationKey key) => key switch
    {
        ConversationKey.OneToOne one => User(one.ToAccount),
        ConversationKey.Group group => Group(group.ToGroupId),
        _ => throw UnknownType(key.Type),
    };

    /// <summary>The peer of a UserID.</summary>
    /// <exception cref="RefusalException">50002: it is empty or too long.</exception>
    internal static FakePeer User(string account)
        => account.Length > 0 && Encoding.UTF8.GetByteCount(account) <= Limits.UserIdBytes
            ? FakePeer.User(account)
            : throw Bad($"To_Account is empty or longer than {Limits.UserIdBytes} bytes.");

    /// <summary>The peer of a chat group's id.</summary>
    /// <exception cref="RefusalException">50002: it is empty.</exception>
    internal static FakePeer Group(string groupId) => groupId.Length > 0 ? FakePeer.Group(groupId) : throw Bad("ToGroupId is empty.");

    internal static RefusalException UnknownType(long type) => Bad($"Type is {type}; it must be 1 or 2.");

    /// <summary>The request as such is wrong.</summary>
    internal static RefusalException Bad(string info) => new(ChatErrorCode.RequestParameterInvalid, info);

    /// <exception cref="RefusalException">51006: there is no conversation, or there are too many.</exception>
    internal static void CheckCount(int conversations)
    {
        if (conversations is 0 or > Limits.ConversationsPerCall)
        {
            throw new RefusalException(
                ChatErrorCode.ConversationCountInvalid,
                $"The call has {conversations} conversations; it takes from 1 to {Limits.ConversationsPerCall}.");
        }
    }

    /// <exception cref="RefusalException">50002: the name is empty; 51011: it is too long.</exception>
    internal static void CheckGroupName(string name)
    {
        if (name.Length == 0)
            throw Bad("The name of a conversation group is empty.");
        var bytes = Encoding.UTF8.GetByteCount(name);
        if (bytes > Limits.GroupNameBytes)
        {
            throw new RefusalException(
                ChatErrorCode.ConversationGroupNameTooLong,
                $"A conversation group's name has {bytes} bytes; at most {Limits.GroupNameBytes} are allowed.");
        }
    }

    /// <summary>The group of that name.</summary>
    /// <exception cref="RefusalException">51009: there is none.</exception>
    internal static GroupEntry ExistingGroup(MarkBook marks, string name)
        => marks.FindGroup(name) ?? throw new RefusalException(ChatErrorCode.ConversationGroupNotFound, $"There is no conversation group {name}.");

    /// <exception cref="RefusalException">51008: with these members, more conversations would be in groups than may be.</exception>
    internal static void CheckGrouped(MarkBook marks, GroupEntry? group, IReadOnlySet<FakePeer> members)
    {
        var count = marks.CountGroupedWith(group, members);
        if (count > Limits.GroupedConversations)
        {
            throw new RefusalException(
                ChatErrorCode.ConversationLimitReached, $"{count} conversations would be in groups; at most {Limits.GroupedConversations} may be.");
        }
    }
}
