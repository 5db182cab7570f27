using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Lists the ids of all chat groups.</summary>
/// <remarks>The cursor is the number of groups that were returned.</remarks>
internal sealed class ListGroups(ChatStore store)
{
    /// <summary>The size of a page that the service takes by default.</summary>
    private const int DefaultLimit = 10_000;

    internal ListGroupsResponse Handle(ListGroupsRequest request)
    {
        var groups = store.Groups.InOrder.Where(group => request.GroupType is not { } type || group.Type == type).ToList();
        var start = request.Next ?? 0;
        if (start < 0 || start > groups.Count)
            throw GroupParts.Invalid($"Next is {start}, which no page returned.");
        var page = groups.Skip((int)start).Take(request.Limit ?? DefaultLimit).ToList();
        var next = start + page.Count;
        return new()
        {
            TotalCount = groups.Count,
            GroupIdList = page.Select(static group => new ListedGroup { GroupId = group.Id }).ToApiList(),
            Next = next == groups.Count ? 0 : next,
        };
    }
}
