using Chatwright;
using Chatwright.Tencent;
using Chatwright.TencentChat;

namespace Backend;

/// <summary>The users of the app: imports them, sets their profiles and lets them sign in.</summary>
internal sealed class Users(TencentChatClient chat, UserSigIssuer issuer)
{
    /// <summary>The accounts that one call imports.</summary>
    private const int PerCall = 100;

    /// <summary>Imports accounts. Importing again changes nothing, so this can run at each start of a backend.</summary>
    /// <returns>The accounts that could not be imported.</returns>
    public async Task<IReadOnlyList<string>> ImportAsync(IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (var some in accounts.Chunk(PerCall))
        {
            var imported = await chat.Accounts.ImportBatchAsync(new() { Accounts = some }, cancellationToken);
            failed.AddRange(imported.Failures.Select(failure => failure.Key!));
        }
        return failed;
    }

    /// <summary>Returns those of the accounts that are imported.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(IEnumerable<string> accounts, CancellationToken cancellationToken)
    {
        var items = accounts.Select(account => new AccountKey { UserID = account }).ToApiList();
        var check = await chat.Accounts.CheckAsync(new() { CheckItem = items }, cancellationToken);
        check.ThrowIfAnyFailed();
        return [.. check.ResultItem.Where(result => result.AccountStatus == AccountStatus.Imported).Select(result => result.UserID)];
    }

    public async Task SetNickAsync(string account, string nick, CancellationToken cancellationToken)
        => await chat.Profiles.SetAsync(new() { FromAccount = account, ProfileItem = [new ProfileItem.Nick { Value = nick }] }, cancellationToken);

    /// <summary>Returns the nickname of an account; null if it has none.</summary>
    public async Task<string?> GetNickAsync(string account, CancellationToken cancellationToken)
    {
        var profiles = await chat.Profiles.GetAsync(new() { ToAccount = [account], TagList = [ProfileTag.Nick] }, cancellationToken);
        profiles.ThrowIfAnyFailed();
        return profiles.UserProfileItem.SelectMany(user => user.ProfileItem).OfType<ProfileItem.Nick>().FirstOrDefault()?.Value;
    }

    /// <summary>Creates the UserSig with which the app of a user signs in to the client SDK. Send it to that user only.</summary>
    public ValueTask<string> CreateUserSigAsync(string account, CancellationToken cancellationToken)
        => issuer.CreateAsync(account, TimeSpan.FromHours(12), cancellationToken);
}
