using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Chat groups, their members and their messages.</summary>
internal static class GroupEndpoints
{
    private static readonly EndpointRules s_rules = new(RefusalCodes.Groups);

    internal static void AddTo(EndpointTable table, ChatStore store)
    {
        AddGroups(table, store);
        AddMembers(table, store);
        AddMessages(table, store);
        AddImports(table, store);
        AddData(table, store);
    }

    private static void AddImports(EndpointTable table, ChatStore store)
    {
        var importing = new ImportGroups(store);
        table.Add(TencentChatEndpoints.Groups.Import, importing.Import, s_rules);
        table.Add(TencentChatEndpoints.Groups.ImportMembers, importing.ImportMembers, s_rules);
        table.Add(TencentChatEndpoints.Groups.ImportMessages, new ImportGroupMessages(store).Handle, s_rules);
    }

    private static void AddData(EndpointTable table, ChatStore store)
    {
        var attributes = new GroupAttributes(store);
        // Attributes that are too large have codes of their own.
        var rules = s_rules with { ChecksLimits = false };
        table.Add(TencentChatEndpoints.Groups.SetAttributes, attributes.Set, rules);
        table.Add(TencentChatEndpoints.Groups.ModifyAttributes, attributes.Modify, rules);
        table.Add(TencentChatEndpoints.Groups.DeleteAttributes, attributes.Delete, s_rules);
        table.Add(TencentChatEndpoints.Groups.ClearAttributes, attributes.Clear, s_rules);
        table.Add(TencentChatEndpoints.Groups.GetAttributes, attributes.Get, s_rules);
        var counters = new GroupCounters(store);
        table.Add(TencentChatEndpoints.Groups.UpdateCounters, counters.Update, s_rules);
        table.Add(TencentChatEndpoints.Groups.GetCounters, counters.Get, s_rules);
        table.Add(TencentChatEndpoints.Groups.DeleteCounters, counters.Delete, s_rules);
    }

    private static void AddGroups(EndpointTable table, ChatStore store)
    {
        table.Add(TencentChatEndpoints.Groups.Create, new CreateGroup(store).Handle, s_rules);
        var changing = new ChangeGroups(store);
        table.Add(TencentChatEndpoints.Groups.Modify, changing.Modify, s_rules);
        table.Add(TencentChatEndpoints.Groups.ChangeOwner, changing.ChangeOwner, s_rules);
        table.Add(TencentChatEndpoints.Groups.Destroy, changing.Destroy, s_rules);
        table.Add(TencentChatEndpoints.Groups.Get, new GetGroups(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Groups.List, new ListGroups(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Groups.ListJoined, new ListJoinedGroups(store).Handle, s_rules);
    }

    private static void AddMembers(EndpointTable table, ChatStore store)
    {
        var changing = new ChangeMembers(store);
        table.Add(TencentChatEndpoints.Groups.AddMembers, changing.Add, s_rules);
        table.Add(TencentChatEndpoints.Groups.DeleteMembers, changing.Delete, s_rules);
        table.Add(TencentChatEndpoints.Groups.ModifyMember, changing.Modify, s_rules);
        table.Add(TencentChatEndpoints.Groups.SetUnreadCount, changing.SetUnreadCount, s_rules);
        var reading = new ReadMembers(store);
        table.Add(TencentChatEndpoints.Groups.ListMembers, reading.List, s_rules);
        table.Add(TencentChatEndpoints.Groups.GetMembers, reading.Get, s_rules);
        table.Add(TencentChatEndpoints.Groups.GetMemberRoles, reading.GetRoles, s_rules);
        var muting = new MuteMembers(store);
        table.Add(TencentChatEndpoints.Groups.MuteMembers, muting.Mute, s_rules);
        table.Add(TencentChatEndpoints.Groups.GetMutedMembers, muting.GetMuted, s_rules);
    }

    private static void AddMessages(EndpointTable table, ChatStore store)
    {
        var sending = new SendGroupMessages(store);
        table.Add(TencentChatEndpoints.Groups.SendMessage, sending.Send, s_rules);
        table.Add(TencentChatEndpoints.Groups.SendSystemNotification, sending.Notify, s_rules);
        table.Add(TencentChatEndpoints.Groups.ListMessages, new ListGroupMessages(store).Handle, s_rules);
        var recalling = new RecallGroupMessages(store);
        table.Add(TencentChatEndpoints.Groups.RecallMessages, recalling.Recall, s_rules);
        table.Add(TencentChatEndpoints.Groups.RecallMessagesBySender, recalling.RecallBySender, s_rules);
    }
}
