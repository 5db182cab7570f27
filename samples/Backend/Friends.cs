using Chatwright.TencentChat;

namespace Backend;

/// <summary>Friendships between users.</summary>
internal sealed class Friends(TencentChatClient chat)
{
    /// <summary>Makes users friends of each other.</summary>
    /// <returns>The users who could not be added, each with the reason.</returns>
    public async Task<IReadOnlyList<(string Account, string Reason)>> AddAsync(
        string account, IEnumerable<string> friends, CancellationToken cancellationToken)
    {
        var items = friends.Select(friend => new NewFriend { ToAccount = friend, AddSource = "AddSource_Type_Backend" });
        var added = await chat.Friends.AddAsync(new() { FromAccount = account, AddFriendItem = [.. items] }, cancellationToken);
        return [.. added.Failures.Select(failure => (failure.Key!, $"{failure.Code}"))];
    }

    public async Task<IReadOnlyList<string>> ListAsync(string account, CancellationToken cancellationToken)
    {
        var friends = new List<string>();
        await foreach (var friend in chat.Friends.ListAsync(account, cancellationToken))
            friends.Add(friend.ToAccount);
        return friends;
    }

    public async Task BlockAsync(string account, string blocked, CancellationToken cancellationToken)
        => await chat.Friends.BlockAsync(new() { FromAccount = account, ToAccount = [blocked] }, cancellationToken);

    public async Task UnblockAsync(string account, string blocked, CancellationToken cancellationToken)
        => await chat.Friends.UnblockAsync(new() { FromAccount = account, ToAccount = [blocked] }, cancellationToken);
}
