using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>The chat groups, and all changes of them. Callers hold the lock of the store.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class GroupStore(ChatStore store)
{
    /// <summary>The beginning of ids that the service makes up.</summary>
    internal const string ServicePrefix = "@TGS#";

    /// <summary>The beginning of the ids of communities.</summary>
    internal const string CommunityPrefix = "@TGS#_";

    /// <summary>Seconds in which two messages with the same content and random number count as one.</summary>
    private const int DuplicateSeconds = 5 * 60;

    private readonly Dictionary<string, GroupRecord> _groups = new(StringComparer.Ordinal);
    private long _lastNumber;

    /// <summary>The groups, ordered by their creation and then by their ids.</summary>
    internal IEnumerable<GroupRecord> InOrder
        => _groups.Values.OrderBy(static group => group.CreatedAt).ThenBy(static group => group.Id, StringComparer.Ordinal);

    internal int Count => _groups.Count;

    private long Second => store.Now.ToUnixTimeSeconds();

    internal GroupRecord? Find(string id) => _groups.GetValueOrDefault(id);

    /// <summary>Makes up an id that no group has.</summary>
    internal string NextId(GroupType type)
    {
        var prefix = type == GroupType.Community ? CommunityPrefix : ServicePrefix;
        string id;
        do
            id = string.Create(CultureInfo.InvariantCulture, $"{prefix}FAKE{++_lastNumber:D5}");
        while (_groups.ContainsKey(id));
        return id;
    }

    /// <summary>Creates a group. Its owner joins, except in a live group. The time of its creation is now, unless it is given.</summary>
    internal GroupRecord Create(string id, GroupType type, string? owner, GroupInfo info, long? second = null)
    {
        var group = new GroupRecord(id, type, second ?? Second) { Info = info, Owner = owner };
        _groups.Add(id, group);
        if (owner is not null && type != GroupType.Live)
            group.Join(owner, group.CreatedAt);
        return group;
    }

    /// <summary>Returns the group with an id, which is created as a public one without an owner if it is new.</summary>
    internal GroupRecord EnsureExists(string id) => Find(id) ?? Create(id, GroupType.Public, owner: null, new());

    internal bool Destroy(string id) => _groups.Remove(id);

    internal MemberRecord AddMember(GroupRecord group, string account, long? second = null) => group.Join(account, second ?? Second);

    internal void RemoveMember(GroupRecord group, string account) => group.Leave(account);

    /// <summary>Makes a member the owner; the former one becomes an ordinary member.</summary>
    internal void SetOwner(GroupRecord group, MemberRecord owner)
    {
        group.Owner = owner.Account;
        owner.IsAdmin = false;
        Changed(group);
    }

    internal void SetInfo(GroupRecord group, GroupInfo info)
    {
        group.Info = info;
        Changed(group);
    }

    /// <summary>Sets custom fields; an empty value deletes one.</summary>
    internal void SetCustomFields(GroupRecord group, IEnumerable<GroupCustomField> fields)
    {
        foreach (var field in fields)
            Set(group.CustomFields, field.Key, field.Value);
        Changed(group);
    }

    internal void SetCustomFields(MemberRecord member, IEnumerable<GroupMemberCustomField> fields)
    {
        foreach (var field in fields)
            Set(member.CustomFields, field.Key, field.Value);
    }

    /// <summary>Changes a member; what is null stays. An owner stays owner.</summary>
    internal void SetMember(GroupRecord group, MemberRecord member, GroupRole? role, string? nameCard, GroupReceiveOption? receiveOption)
    {
        if (role is { } wanted && group.Owner != member.Account)
            member.IsAdmin = wanted == GroupRole.Admin;
        member.NameCard = nameCard ?? member.NameCard;
        member.ReceiveOption = receiveOption ?? member.ReceiveOption;
    }

    /// <summary>Mutes an account for a number of seconds; 0 ends the mute.</summary>
    internal void Mute(GroupRecord group, string account, uint seconds)
    {
        if (seconds == 0)
            group.MutedUntil.Remove(account);
        else
            group.MutedUntil[account] = Second + seconds;
    }

    /// <summary>
    /// Adds a message, and moves the conversation to the end of the members' lists. A message that repeats an earlier one within five minutes is
    /// that one.
    /// </summary>
    internal GroupMessageRecord Send(GroupRecord group, NewGroupMessage sent)
    {
        if (FindDuplicate(group, sent, Second) is { } duplicate)
            return duplicate;
        var message = Add(group, sent, Second);
        if (message.IsStored)
            Deliver(group, sent, message);
        return message;
    }

    /// <summary>Returns the message that another one would repeat: one with its content and number; null if there is none.</summary>
    internal GroupMessageRecord? FindDuplicate(GroupRecord group, NewGroupMessage sent) => FindDuplicate(group, sent, Second);

    /// <summary>Adds a message of an earlier time, after which nobody has unread messages.</summary>
    internal GroupMessageRecord Import(GroupRecord group, NewGroupMessage sent, long second)
    {
        if (FindDuplicate(group, sent, second) is { } duplicate)
            return duplicate;
        var message = Add(group, sent, second);
        Deliver(group, sent, message);
        foreach (var member in group.Members)
            SetUnread(group, member, 0);
        return message;
    }

    internal void Recall(GroupMessageRecord message) => message.IsRecalled = true;

    internal void Notify(GroupRecord group, string content) => group.Notifications.Add(content);

    /// <summary>Sets the number of unread messages of a member, at most that of all.</summary>
    internal void SetUnread(GroupRecord group, MemberRecord member, int count) => member.ReadSeq = Math.Max(0, group.NextSeq - 1 - count);

    private GroupMessageRecord Add(GroupRecord group, NewGroupMessage sent, long second)
    {
        var message = new GroupMessageRecord
        {
            Seq = sent.IsStored ? group.NextSeq++ : 0,
            From = sent.From,
            Random = sent.Random ?? (uint)group.Messages.Count + 1,
            Second = second,
            Body = sent.Body,
            Priority = sent.Priority,
            CustomData = sent.CustomData,
            Recipients = sent.Recipients,
        };
        group.Messages.Add(message);
        if (group.FindMember(sent.From) is { } sender)
            sender.LastSentAt = second;
        return message;
    }

    private static GroupMessageRecord? FindDuplicate(GroupRecord group, NewGroupMessage sent, long second) => sent.Random is { } random
        ? group.Messages.Find(message => message.Random == random && message.From == sent.From && message.Body.SequenceEqual(sent.Body)
            && second - message.Second < DuplicateSeconds)
        : null;

    /// <summary>The sender has read the own message. For others, a message that does not count moves those before it along.</summary>
    private void Deliver(GroupRecord group, NewGroupMessage sent, GroupMessageRecord message)
    {
        foreach (var member in group.Members)
        {
            var isRecipient = sent.Recipients.IsEmpty || sent.Recipients.Contains(member.Account) || member.Account == sent.From;
            if (member.Account == sent.From)
                member.ReadSeq = message.Seq;
            else if (!sent.CountsAsUnread || !sent.Recipients.IsEmpty)
                member.ReadSeq++;
            if (isRecipient && sent.IsListed && group.Type != GroupType.Live)
                store.Find(member.Account)?.Conversations.Touch(Peer.Group(group.Id), message.Second);
        }
    }

    private void Changed(GroupRecord group)
    {
        group.InfoSeq++;
        group.InfoChangedAt = Second;
    }

    private static void Set(SortedDictionary<string, string> fields, string key, string value)
    {
        if (value.Length == 0)
            fields.Remove(key);
        else
            fields[key] = value;
    }
}
