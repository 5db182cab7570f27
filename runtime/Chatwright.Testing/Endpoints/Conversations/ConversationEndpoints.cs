using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>The list of conversations, their groups and their marks.</summary>
internal static class ConversationEndpoints
{
    /// <summary>These endpoints have codes of their own for most limits, so they check them.</summary>
    private static readonly EndpointRules s_rules = new(RefusalCodes.Conversations) { ChecksLimits = false };

    internal static void AddTo(EndpointTable table, ChatStore store, int pageSize)
    {
        table.Add(
            TencentChatEndpoints.Conversations.List,
            new ListConversations(store, pageSize).Handle,
            Requiring("TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex", "AssistFlags"));
        table.Add(TencentChatEndpoints.Conversations.Delete, new DeleteConversation(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Conversations.Mark, new MarkConversations(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Conversations.ListGroups, new ListConversationGroups(store, pageSize).Handle, Requiring("StartIndex"));
        table.Add(TencentChatEndpoints.Conversations.SearchGroups, new SearchConversationGroups(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Conversations.CreateGroups, new CreateConversationGroups(store).Handle, s_rules);
        table.Add(TencentChatEndpoints.Conversations.UpdateGroup, new UpdateConversationGroup(store).Handle, Requiring("UpdateType"));
        table.Add(TencentChatEndpoints.Conversations.DeleteGroups, new DeleteConversationGroups(store).Handle, s_rules);
    }

    private static EndpointRules Requiring(params string[] members) => s_rules with { Required = members };
}
