using Benchmarks.TencentChat;
using Chatwright;

namespace Benchmarks.Json;

/// <summary>Builds Chatwright's objects anew out of others, each string and each list too: the least that any reader must allocate.</summary>
internal static class Graph
{
    public static DeleteConversationResponse Copy(DeleteConversationResponse it) => new()
    {
        Info = Copy(it.Info),
    };

    public static ListConversationsResponse Copy(ListConversationsResponse it) => new()
    {
        SessionItem = Copy(it.SessionItem, Copy),
        IsComplete = it.IsComplete,
        TimeStamp = it.TimeStamp,
        StartIndex = it.StartIndex,
        TopTimeStamp = it.TopTimeStamp,
        TopStartIndex = it.TopStartIndex,
        Info = Copy(it.Info),
    };

    public static SearchConversationGroupsResponse Copy(SearchConversationGroupsResponse it) => new()
    {
        ContactResultItem = Copy(it.ContactResultItem, Copy),
        GroupItem = Copy(it.GroupItem, Copy),
        Info = Copy(it.Info),
    };

    public static ListConversationGroupsResponse Copy(ListConversationGroupsResponse it) => new()
    {
        ContactItem = Copy(it.ContactItem, Copy),
        GroupItem = Copy(it.GroupItem, Copy),
        IsComplete = it.IsComplete,
        NextStartIndex = it.NextStartIndex,
        Info = Copy(it.Info),
    };

    private static ApiResponseInfo Copy(ApiResponseInfo it) => new()
    {
        Endpoint = it.Endpoint,
        StatusCode = it.StatusCode,
        Status = it.Status,
        ErrorCode = it.ErrorCode,
        ErrorMessage = Copy(it.ErrorMessage),
        DisplayMessage = Copy(it.DisplayMessage),
    };

    private static Conversation Copy(Conversation it) => it switch
    {
        Conversation.OneToOne one => new Conversation.OneToOne
        {
            ToAccount = Copy(one.ToAccount),
            MsgTime = it.MsgTime,
            IsPinned = it.IsPinned,
            StandardMark = Copy(it.StandardMark),
            CustomMark = Copy(it.CustomMark),
            ContactGroupId = Copy(it.ContactGroupId, static id => id),
        },
        Conversation.Group group => new Conversation.Group
        {
            GroupId = Copy(group.GroupId),
            MsgTime = it.MsgTime,
            IsPinned = it.IsPinned,
            StandardMark = Copy(it.StandardMark),
            CustomMark = Copy(it.CustomMark),
            ContactGroupId = Copy(it.ContactGroupId, static id => id),
        },
        _ => it,
    };

    private static MarkedConversation Copy(MarkedConversation it) => it switch
    {
        MarkedConversation.OneToOne one => new MarkedConversation.OneToOne
        {
            ToAccount = Copy(one.ToAccount),
            StandardMark = Copy(it.StandardMark),
            CustomMark = Copy(it.CustomMark),
            ContactGroupId = Copy(it.ContactGroupId, static id => id),
            Timestamp = it.Timestamp,
        },
        MarkedConversation.Group group => new MarkedConversation.Group
        {
            ToGroupId = Copy(group.ToGroupId),
            StandardMark = Copy(it.StandardMark),
            CustomMark = Copy(it.CustomMark),
            ContactGroupId = Copy(it.ContactGroupId, static id => id),
            Timestamp = it.Timestamp,
        },
        _ => it,
    };

    private static ConversationGroup Copy(ConversationGroup it) => new() { GroupName = Copy(it.GroupName), GroupId = it.GroupId };

    private static ApiList<T> Copy<T>(ApiList<T> items, Func<T, T> copy)
    {
        if (items.IsEmpty)
            return default;
        var from = items.AsSpan();
        var copies = new T[from.Length];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = copy(from[i]);
        return new(copies);
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());
}
