using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Messages;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Sends messages and system notifications in a chat group.</summary>
/// <remarks>The sender need not be a member, as an administrator of the application is none.</remarks>
internal sealed class SendGroupMessages(ChatStore store)
{
    internal SendGroupMessageResponse Send(SendGroupMessageRequest request, CallWebhooks webhooks)
    {
        var events = new GroupMessageWebhooks(store, webhooks, request);
        var from = request.FromAccount ?? webhooks.Caller;
        var group = Checked(request, from, events);
        var control = request.SendMsgControl.GetValueOrDefault();
        var sent = new NewGroupMessage(from, request.MsgBody)
        {
            Random = request.Random,
            Priority = request.MsgPriority ?? GroupMessagePriority.Normal,
            CustomData = request.CloudCustomData,
            Recipients = request.ToAccount.GetValueOrDefault(),
            IsStored = request.IsOnlineOnly != true,
            CountsAsUnread = !control.Contains(SendMessageControl.NoUnread),
            IsListed = !control.Contains(SendMessageControl.NoLastMsg),
        };
        if (store.Groups.FindDuplicate(group, sent) is { } duplicate)
            return Response(duplicate);
        if (events.Decide(group, sent) is not { } decided)
            return new() { MsgTime = GroupParts.Time(store.Now.ToUnixTimeSeconds()) };
        var message = store.Groups.Send(group, decided);
        events.Sent(group, message);
        return Response(message);
    }

    internal SendGroupSystemNotificationResponse Notify(SendGroupSystemNotificationRequest request)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.Existing(store, request.GroupId);
        if (group.Type == GroupType.Live && request.ToMembersAccount is { IsEmpty: false })
            throw GroupParts.Denied("A live group is notified as a whole.");
        foreach (var account in request.ToMembersAccount ?? [])
            GroupParts.ExistingMember(group, account);
        store.Groups.Notify(group, request.Content);
        return new();
    }

    private static SendGroupMessageResponse Response(GroupMessageRecord message)
        => new() { MsgTime = GroupParts.Time(message.Second), MsgSeq = message.IsStored ? message.Seq : null };

    /// <exception cref="RefusalException">The message cannot be sent.</exception>
    private GroupRecord Checked(SendGroupMessageRequest request, string from, GroupMessageWebhooks events)
    {
        try
        {
            GroupParts.CheckNoTopic(request.TopicId);
            var group = GroupParts.Existing(store, request.GroupId);
            CheckSender(group, from);
            CheckOptions(group, request);
            MessageParts.CheckBody(request.MsgBody, TencentChatErrorCode.MessageTooLong, TencentChatErrorCode.GroupParameterInvalid);
            return group;
        }
        catch (RefusalException refusal)
        {
            events.Failed(refusal);
            throw;
        }
    }

    /// <exception cref="RefusalException">10004: the sender is not imported; 10017: it is muted.</exception>
    private void CheckSender(GroupRecord group, string from)
    {
        GroupParts.CheckImported(store, from);
        var isMuted = group.IsMuted(from, store.Now.ToUnixTimeSeconds())
            || (group.Info.MuteAll == GroupMuteSwitch.On && group.RoleOf(from) == GroupRole.Member);
        if (isMuted)
            throw new RefusalException(TencentChatErrorCode.GroupSenderMuted, $"{from} is muted in the group {group.Id}.");
    }

    /// <exception cref="RefusalException">10007: the type of the group excludes an option; 10004: options exclude each other.</exception>
    private static void CheckOptions(GroupRecord group, SendGroupMessageRequest request)
    {
        var isLive = group.Type == GroupType.Live;
        var isForSome = request.ToAccount is { IsEmpty: false };
        if (isForSome && group.Type != GroupType.Work && group.Type != GroupType.Public && group.Type != GroupType.Meeting)
            throw GroupParts.Denied($"Groups of the type {group.Type} take no To_Account.");
        if (isLive && request.IsOnlineOnly == true)
            throw GroupParts.Denied("A live group takes no OnlineOnlyFlag.");
        if (request.IsOnlineOnly == true && request.SendMsgControl is { IsEmpty: false })
            throw GroupParts.Invalid("OnlineOnlyFlag and SendMsgControl exclude each other.");
        if (isLive && request.SendMsgControl.GetValueOrDefault().Contains(SendMessageControl.NoUnread))
            throw GroupParts.Denied("A live group takes no NoUnread.");
        if (isLive && request.GroupAtInfo.GetValueOrDefault().Any(static mention => mention.IsAll))
            throw GroupParts.Denied("A message in a live group cannot mention everybody.");
        foreach (var account in request.ToAccount ?? [])
            GroupParts.ExistingMember(group, account);
    }
}
