using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Topics;

/// <summary>Topics of communities.</summary>
internal static class TopicEndpoints
{
    internal static void AddTo(EndpointTable table, ChatStore store)
    {
        var rules = new EndpointRules(RefusalCodes.Groups);
        var changing = new ChangeTopics(store);
        table.Add(TencentChatEndpoints.Topics.Create, changing.Create, rules);
        table.Add(TencentChatEndpoints.Topics.Import, changing.Import, rules);
        table.Add(TencentChatEndpoints.Topics.Modify, changing.Modify, rules);
        table.Add(TencentChatEndpoints.Topics.Destroy, changing.Destroy, rules);
        table.Add(TencentChatEndpoints.Topics.Get, new GetTopics(store).Handle, rules);
    }
}
