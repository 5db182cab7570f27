using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Mutes members of a chat group, and lists those who are muted.</summary>
internal sealed class MuteMembers(ChatStore store)
{
    internal MuteGroupMembersResponse Mute(MuteGroupMembersRequest request)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Work);
        // The users of a live group are online only, so the fake does not know them.
        if (group.Type != GroupType.Live)
        {
            foreach (var account in request.MembersAccount)
                GroupParts.ExistingMember(group, account);
        }
        foreach (var account in request.MembersAccount)
            store.Groups.Mute(group, account, request.MuteTime);
        return new();
    }

    internal GetGroupMutedMembersResponse GetMuted(GetGroupMutedMembersRequest request)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.Existing(store, request.GroupId);
        var now = store.Now.ToUnixTimeSeconds();
        return new()
        {
            GroupId = group.Id,
            MutedAccountList = group.MutedUntil.Where(mute => mute.Value > now).Select(static mute => new MutedGroupMember
            {
                MemberAccount = mute.Key,
                MutedUntil = GroupParts.Time(mute.Value),
            }).ToApiList(),
        };
    }
}
