using Chatwright;
using Chatwright.TencentChat;

namespace Backend;

/// <summary>A day of a chat backend: users, friends, messages and a group.</summary>
internal sealed class Scenario(Users users, Friends friends, Messenger messenger, Team team, Names names)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await UsersAsync(cancellationToken);
        await MessagesAsync(cancellationToken);
        // A run that was killed may have left the group behind.
        await team.DisbandAsync(names.Team, cancellationToken);
        try
        {
            await GroupAsync(cancellationToken);
        }
        finally
        {
            await team.DisbandAsync(names.Team, CancellationToken.None);
        }
    }

    private async Task UsersAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("Users");
        Console.WriteLine($"  not imported: {List(await users.ImportAsync(names.All, cancellationToken))}");
        Console.WriteLine($"  found: {List(await users.FindAsync([.. names.All, names.Ghost], cancellationToken))}");
        await users.SetNickAsync(names.Ann, "Ann", cancellationToken);
        Console.WriteLine($"  {names.Ann} is called {await users.GetNickAsync(names.Ann, cancellationToken)}");
        var userSig = await users.CreateUserSigAsync(names.Ann, cancellationToken);
        Console.WriteLine($"  the app of {names.Ann} signs in with a UserSig of {(userSig.Length > 0 ? "its own" : "nobody")}");
        var failed = await friends.AddAsync(names.Ann, [names.Bob, names.Carl, names.Ghost], cancellationToken);
        Console.WriteLine($"  no friends: {List(failed.Select(failure => $"{failure.Account} ({failure.Reason})"))}");
        await friends.BlockAsync(names.Ann, names.Carl, cancellationToken);
        Console.WriteLine($"  friends of {names.Ann}: {List(await friends.ListAsync(names.Ann, cancellationToken))}");
        await friends.UnblockAsync(names.Ann, names.Carl, cancellationToken);
    }

    private async Task MessagesAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("Messages");
        var key = await messenger.SendTextAsync(names.Ann, names.Bob, "Hello", cancellationToken);
        await messenger.SendPlaceAsync(names.Ann, names.Bob, "Merlion Park", 1.2868, 103.8545, cancellationToken);
        await messenger.SendOrderAsync(names.Bob, names.Ann, 4711, cancellationToken);
        var missed = await messenger.SendToAllAsync(names.Ann, [names.Bob, names.Carl, names.Ghost], "To all", cancellationToken);
        Console.WriteLine($"  not reached: {List(missed)}");
        Console.WriteLine($"  unread by {names.Bob}: {await messenger.CountUnreadAsync(names.Bob, cancellationToken)}");
        await messenger.MarkReadAsync(names.Bob, names.Ann, cancellationToken);
        Console.WriteLine($"  after reading: {await messenger.CountUnreadAsync(names.Bob, cancellationToken)}");
        await messenger.RecallAsync(names.Ann, names.Bob, key, cancellationToken);
        foreach (var message in await messenger.ReadHistoryAsync(names.Bob, names.Ann, cancellationToken))
        {
            var recalled = message.MsgFlagBits?.HasFlag(HistoryMessageFlags.Recalled) == true ? " (recalled)" : "";
            Console.WriteLine($"  {message.FromAccount}: {Messenger.Describe(message.MsgBody)}{recalled}");
        }
        Console.WriteLine($"  conversations of {names.Ann}: {List(await messenger.ListConversationsAsync(names.Ann, cancellationToken))}");
    }

    private async Task GroupAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("Group");
        await team.CreateAsync(names.Team, names.Ann, cancellationToken);
        Console.WriteLine($"  not added: {List(await team.AddAsync(names.Team, [names.Bob, names.Carl, names.Ghost], cancellationToken))}");
        await team.PromoteAsync(names.Team, names.Bob, cancellationToken);
        await foreach (var page in team.PagesOfMembersAsync(names.Team, size: 2))
            Console.WriteLine($"  members: {List(page)}");

        var first = await team.SendAsync(names.Team, names.Ann, "Welcome", cancellationToken);
        await team.MuteAsync(names.Team, names.Carl, TimeSpan.FromMinutes(10), cancellationToken);
        Console.WriteLine($"  muted: {List(await team.GetMutedAsync(names.Team, cancellationToken))}");
        var refused = await team.SendAsync(names.Team, names.Carl, "Hello?", cancellationToken) is null;
        Console.WriteLine($"  the message of {names.Carl} was {(refused ? "refused" : "sent")}");
        await team.MuteAsync(names.Team, names.Carl, TimeSpan.Zero, cancellationToken);
        var last = await team.SendAsync(names.Team, names.Carl, "Thank you", cancellationToken);
        long[] seqs = [first ?? 0, (last ?? 0) + 1000];
        Console.WriteLine($"  not recalled: {List(await team.RecallAsync(names.Team, seqs, cancellationToken))}");
        foreach (var message in await team.ReadHistoryAsync(names.Team, cancellationToken))
            Console.WriteLine($"  {message.MsgSeq} {message.FromAccount}: {Messenger.Describe(message.MsgBody)}");

        await team.RemoveAsync(names.Team, names.Carl, cancellationToken);
        var group = await team.GetAsync(names.Team, cancellationToken);
        Console.WriteLine($"  {group.Name} of {group.OwnerAccount} has {group.MemberNum} members");
        Console.WriteLine($"  {names.Carl} is {await team.GetRoleAsync(names.Team, names.Carl, cancellationToken)}");
        Console.WriteLine($"  groups of {names.Bob}: {List(await team.ListJoinedAsync(names.Bob, cancellationToken))}");
    }

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } list ? list : "nobody";
}
