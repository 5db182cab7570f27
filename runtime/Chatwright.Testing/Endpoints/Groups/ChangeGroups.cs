using Chatwright.TencentChat;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Changes and disbands chat groups.</summary>
internal sealed class ChangeGroups(ChatStore store)
{
    internal ModifyGroupResponse Modify(ModifyGroupRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.Existing(store, request.GroupId);
        var isLive = group.Type == GroupType.Live;
        if (isLive && (request.MaxMemberNum is not null || request.InviteJoinOption is not null))
            throw GroupParts.Denied("A live group has neither MaxMemberNum nor InviteJoinOption.");
        if (group.Type == GroupType.Community && request.ApplyJoinOption is not null)
            throw GroupParts.Denied("A community has no ApplyJoinOption.");
        if (request.MaxMemberNum < group.MemberCount)
            throw GroupParts.Invalid($"MaxMemberNum is {request.MaxMemberNum}; the group has {group.MemberCount} members.");
        var old = group.Info;
        store.Groups.SetInfo(group, old with
        {
            Name = request.Name ?? old.Name,
            Introduction = request.Introduction ?? old.Introduction,
            Notification = request.Notification ?? old.Notification,
            FaceUrl = request.FaceUrl ?? old.FaceUrl,
            MaxMembers = request.MaxMemberNum ?? old.MaxMembers,
            JoinOption = request.ApplyJoinOption ?? old.JoinOption,
            InviteOption = request.InviteJoinOption ?? old.InviteOption,
            MuteAll = request.MuteAllMember ?? old.MuteAll,
        });
        store.Groups.SetCustomFields(group, request.AppDefinedData ?? []);
        new GroupWebhooks(store, webhooks).Modified(group, old);
        return new();
    }

    internal ChangeGroupOwnerResponse ChangeOwner(ChangeGroupOwnerRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var old = group.Owner;
        store.Groups.SetOwner(group, GroupParts.ExistingMember(group, request.NewOwnerAccount));
        new GroupWebhooks(store, webhooks).OwnerChanged(group, old);
        return new();
    }

    internal DestroyGroupResponse Destroy(DestroyGroupRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.Existing(store, request.GroupId);
        store.Groups.Destroy(group.Id);
        new GroupWebhooks(store, webhooks).Destroyed(group);
        return new();
    }
}
