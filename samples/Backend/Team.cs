using Chatwright;
using Chatwright.TencentChat;

namespace Backend;

/// <summary>A chat group: its members, their roles and mutes, and its messages.</summary>
internal sealed class Team(TencentChatClient chat)
{
    public async Task CreateAsync(string id, string owner, CancellationToken cancellationToken)
        => await chat.Groups.CreateAsync(
            new() { GroupId = id, Type = GroupType.Public, Name = "Team", OwnerAccount = owner, ApplyJoinOption = GroupJoinOption.DisableApply },
            cancellationToken);

    /// <summary>Adds members.</summary>
    /// <returns>The users who could not be added.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(string id, IEnumerable<string> accounts, CancellationToken cancellationToken)
    {
        var members = accounts.Select(account => new GroupMemberKey { MemberAccount = account });
        var added = await chat.Groups.AddMembersAsync(new() { GroupId = id, MemberList = [.. members] }, cancellationToken);
        return [.. added.Failures.Select(failure => failure.Key!)];
    }

    public async Task PromoteAsync(string id, string account, CancellationToken cancellationToken)
        => await chat.Groups.ModifyMemberAsync(
            new() { GroupId = id, MemberAccount = account, Role = GroupRole.Admin, NameCard = "Deputy" }, cancellationToken);

    /// <summary>Walks the members page by page. A backend that stores the next request can resume from it.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> PagesOfMembersAsync(string id, int size)
    {
        var request = new ListGroupMembersRequest { GroupId = id, Limit = size, MemberInfoFilter = [GroupMemberField.Role] };
        await foreach (var page in chat.Groups.ListMembersAsync(request).AsPages())
            yield return [.. page.Response.MemberList.Select(member => $"{member.MemberAccount} ({member.Role})")];
    }

    public async Task<GroupRole> GetRoleAsync(string id, string account, CancellationToken cancellationToken)
        => (await chat.Groups.GetMemberRolesAsync(new() { GroupId = id, UserAccount = [account] }, cancellationToken)).UserIdList[0].Role;

    public async Task MuteAsync(string id, string account, TimeSpan time, CancellationToken cancellationToken)
        => await chat.Groups.MuteMembersAsync(
            new() { GroupId = id, MembersAccount = [account], MuteTime = (uint)time.TotalSeconds }, cancellationToken);

    public async Task<IReadOnlyList<string>> GetMutedAsync(string id, CancellationToken cancellationToken)
        => [.. (await chat.Groups.GetMutedMembersAsync(id, cancellationToken)).MutedAccountList.Select(member => member.MemberAccount)];

    /// <summary>Sends a message.</summary>
    /// <returns>Its number in the group; null if the sender is muted.</returns>
    public async Task<long?> SendAsync(string id, string from, string text, CancellationToken cancellationToken)
    {
        try
        {
            var sent = await chat.Groups.SendMessageAsync(new() { GroupId = id, FromAccount = from, MsgBody = [text] }, cancellationToken);
            return sent.MsgSeq;
        }
        catch (ChatwrightException e) when (e.Is(TencentChatErrorCode.GroupSenderMuted))
        {
            return null;
        }
    }

    /// <summary>Returns the history, the newest message first.</summary>
    public async Task<IReadOnlyList<GroupHistoryMessage>> ReadHistoryAsync(string id, CancellationToken cancellationToken)
    {
        var messages = new List<GroupHistoryMessage>();
        var request = new ListGroupMessagesRequest { GroupId = id, ReqMsgNumber = 20 };
        await foreach (var message in chat.Groups.ListMessagesAsync(request, cancellationToken))
            messages.Add(message);
        return messages;
    }

    /// <summary>Recalls messages.</summary>
    /// <returns>The numbers of those that could not be recalled.</returns>
    public async Task<IReadOnlyList<string>> RecallAsync(string id, IEnumerable<long> seqs, CancellationToken cancellationToken)
    {
        var keys = seqs.Select(seq => new GroupMessageKey { MsgSeq = seq });
        var recalled = await chat.Groups.RecallMessagesAsync(new() { GroupId = id, MsgSeqList = [.. keys] }, cancellationToken);
        return [.. recalled.Failures.Select(failure => failure.Key!)];
    }

    public async Task<GroupProfile> GetAsync(string id, CancellationToken cancellationToken)
    {
        var groups = await chat.Groups.GetAsync(new() { GroupIdList = [id] }, cancellationToken);
        return groups.ThrowIfAnyFailed().GroupInfo[0];
    }

    public async Task<IReadOnlyList<string>> ListJoinedAsync(string account, CancellationToken cancellationToken)
    {
        var groups = new List<string>();
        await foreach (var group in chat.Groups.ListJoinedAsync(account, cancellationToken))
            groups.Add(group.GroupId);
        return groups;
    }

    public async Task RemoveAsync(string id, string account, CancellationToken cancellationToken)
        => await chat.Groups.DeleteMembersAsync(new() { GroupId = id, MemberToDelAccount = [account] }, cancellationToken);

    /// <summary>Disbands the group. One that does not exist is no error.</summary>
    public async Task DisbandAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await chat.Groups.DestroyAsync(id, cancellationToken);
        }
        catch (ChatwrightException e) when (e.Is(TencentChatErrorCode.GroupNotFound))
        {
            // An earlier run disbanded it.
        }
    }
}
