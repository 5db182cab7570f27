using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Reads and checks the parts that requests about chat groups share.</summary>
internal static class GroupParts
{
    /// <summary>The group with an id.</summary>
    /// <exception cref="RefusalException">10010: there is none.</exception>
    internal static GroupRecord Existing(ChatStore store, string id)
        => store.Groups.Find(id) ?? throw new RefusalException(TencentChatErrorCode.GroupNotFound, $"There is no group {id}.");

    /// <summary>The group with an id, unless its type excludes the operation.</summary>
    /// <exception cref="RefusalException">10010: there is none; 10007: it is of the type.</exception>
    internal static GroupRecord ExistingExcept(ChatStore store, string id, GroupType excluded)
    {
        var group = Existing(store, id);
        return group.Type == excluded ? throw Denied($"Groups of the type {excluded} do not support the operation.") : group;
    }

    /// <summary>A member of a group.</summary>
    /// <exception cref="RefusalException">10004: the account is no member.</exception>
    internal static MemberRecord ExistingMember(GroupRecord group, string account)
        => group.FindMember(account) ?? throw Invalid($"{account} is no member of the group {group.Id}.");

    /// <exception cref="RefusalException">10004: the account is not imported.</exception>
    internal static void CheckImported(ChatStore store, string account)
    {
        if (!store.IsImported(account))
            throw Invalid($"The account {account} is not imported.");
    }

    /// <summary>The second at which a group or a topic was created that is imported; null if the request does not say.</summary>
    /// <exception cref="RefusalException">10004: the time is in the future.</exception>
    internal static long? CreationSecond(ChatStore store, DateTimeOffset? time)
        => time > store.Now ? throw Invalid("CreateTime is in the future.") : time?.ToUnixTimeSeconds();

    /// <summary>10004: the request is invalid.</summary>
    internal static RefusalException Invalid(string info) => new(TencentChatErrorCode.GroupParameterInvalid, info);

    /// <summary>10007: the operation is not allowed.</summary>
    internal static RefusalException Denied(string info) => new(TencentChatErrorCode.GroupPermissionDenied, info);

    /// <exception cref="RefusalException">10004: a topic is named, and topics of the fake have no messages.</exception>
    internal static void CheckNoTopic(string? topicId)
    {
        if (topicId is not null)
            throw Invalid($"The topic {topicId} takes no messages; topics of the fake have profiles only.");
    }

    /// <summary>A time; that of 1970 for none.</summary>
    internal static DateTimeOffset Time(long second) => DateTimeOffset.FromUnixTimeSeconds(second);
}
