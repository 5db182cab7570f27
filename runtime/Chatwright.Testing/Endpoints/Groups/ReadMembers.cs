using System.Globalization;
using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Lists members of a chat group in the order in which they joined, and gets their roles.</summary>
internal sealed class ReadMembers(ChatStore store)
{
    /// <summary>The size of a page of a community without Limit.</summary>
    private const int CommunityLimit = 100;

    internal ListGroupMembersResponse List(ListGroupMembersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var isCommunity = group.Type == GroupType.Community;
        if (isCommunity && request.Offset is not null)
            throw GroupParts.Invalid("A community is read by Next, without Offset.");
        var start = isCommunity ? Cursor(request.Next) : request.Offset ?? 0;
        var limit = request.Limit ?? (isCommunity ? CommunityLimit : int.MaxValue);
        var roles = request.MemberRoleFilter.GetValueOrDefault();
        var members = group.Members.Where(member => roles.IsEmpty || roles.Contains(group.RoleOf(member.Account))).ToList();
        var page = members.Skip(start).Take(limit).ToList();
        return new()
        {
            MemberNum = group.MemberCount,
            MemberList = page.Select(member => MemberParts.Profile(
                group, member, request.MemberInfoFilter, request.AppDefinedDataFilterGroupMember)).ToApiList(),
            Next = isCommunity ? Next(start + page.Count, members.Count) : null,
        };
    }

    internal GetGroupMembersResponse Get(GetGroupMembersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var roles = request.MemberRoleFilter.GetValueOrDefault();
        return new()
        {
            GroupId = group.Id,
            MemberList = request.MemberListAccount.Distinct().Select(group.FindMember).OfType<MemberRecord>()
                .Where(member => roles.IsEmpty || roles.Contains(group.RoleOf(member.Account)))
                .Select(member => MemberParts.Profile(group, member, request.MemberInfoFilter, request.AppDefinedDataFilterGroupMember)).ToApiList(),
        };
    }

    internal GetGroupMemberRolesResponse GetRoles(GetGroupMemberRolesRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        return new()
        {
            UserIdList = request.UserAccount
                .Select(account => new GroupMemberRole { MemberAccount = account, Role = group.RoleOf(account) }).ToApiList(),
        };
    }

    private static int Cursor(string? next)
    {
        if (string.IsNullOrEmpty(next))
            return 0;
        return int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : throw GroupParts.Invalid($"Next is {next}, which no page returned.");
    }

    private static string Next(int start, int count) => start >= count ? "" : start.ToString(CultureInfo.InvariantCulture);
}
