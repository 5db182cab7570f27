using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Friends and blocked accounts of users.</summary>
internal static class FriendEndpoints
{
    internal static void AddTo(EndpointTable table, ChatStore store, int pageSize)
    {
        var rules = new EndpointRules(RefusalCodes.Relationships);
        var adding = new AddFriends(store);
        table.Add(TencentChatEndpoints.Friends.Add, adding.Add, rules);
        table.Add(TencentChatEndpoints.Friends.Import, adding.Import, rules);
        var changing = new ChangeFriends(store);
        table.Add(TencentChatEndpoints.Friends.Update, changing.Update, rules);
        table.Add(TencentChatEndpoints.Friends.Delete, changing.Delete, rules);
        table.Add(TencentChatEndpoints.Friends.DeleteAll, changing.DeleteAll, rules);
        var grouping = new FriendGroups(store);
        table.Add(TencentChatEndpoints.Friends.AddGroups, grouping.Add, rules);
        table.Add(TencentChatEndpoints.Friends.DeleteGroups, grouping.Delete, rules);
        table.Add(TencentChatEndpoints.Friends.GetGroups, grouping.Get, rules);
        var reading = new ReadFriends(store, pageSize);
        table.Add(TencentChatEndpoints.Friends.Check, reading.Check, rules);
        table.Add(TencentChatEndpoints.Friends.Get, reading.Get, rules);
        table.Add(TencentChatEndpoints.Friends.List, reading.List, rules);
        var blocking = new BlockAccounts(store);
        table.Add(TencentChatEndpoints.Friends.Block, blocking.Block, rules);
        table.Add(TencentChatEndpoints.Friends.Unblock, blocking.Unblock, rules);
        table.Add(TencentChatEndpoints.Friends.CheckBlocked, blocking.Check, rules);
        table.Add(TencentChatEndpoints.Friends.ListBlocked, blocking.List, rules);
    }
}
