using QuickStart.TencentChat;

namespace QuickStart;

/// <summary>All that this sample does with search_contact_group.</summary>
internal static class Marks
{
    /// <summary>The service's limit for one call.</summary>
    private const int MostPerCall = 300;

    public static async Task PrintAsync(TencentChatClient chat, string user, IEnumerable<Conversation> conversations)
    {
        foreach (var some in conversations.Select(KeyOf).OfType<ConversationKey>().Chunk(MostPerCall))
        {
            var found = await chat.Conversations.SearchGroupsAsync(new() { FromAccount = user, ContactItem = some });
            var groupNames = found.GroupItem.ToDictionary(group => group.GroupId, group => group.GroupName);
            foreach (var marked in found.ContactResultItem)
                Console.WriteLine($"  {Describe(marked, groupNames)}");
        }
    }

    private static ConversationKey? KeyOf(Conversation conversation) => conversation switch
    {
        Conversation.OneToOne one => new ConversationKey.OneToOne { ToAccount = one.ToAccount },
        Conversation.Group group => new ConversationKey.Group { ToGroupId = group.GroupId },
        _ => null,
    };

    private static string Describe(MarkedConversation marked, Dictionary<long, string> groupNames)
    {
        var other = marked switch
        {
            MarkedConversation.OneToOne one => one.ToAccount,
            MarkedConversation.Group group => group.ToGroupId,
            _ => "?",
        };
        var groups = string.Join(", ", marked.ContactGroupId.Select(id => groupNames.GetValueOrDefault(id, $"{id}")));
        return $"{other}: standard mark '{marked.StandardMark}', custom mark '{marked.CustomMark}', groups '{groups}'";
    }
}
