using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Accounts;

/// <summary>Imports, checks and deletes accounts.</summary>
internal sealed class AccountEndpoints(ChatStore store)
{
    internal static void AddTo(EndpointTable table, ChatStore store)
    {
        var endpoints = new AccountEndpoints(store);
        var rules = new EndpointRules(RefusalCodes.Default);
        table.Add(TencentChatEndpoints.Accounts.Import, endpoints.Import, rules);
        table.Add(TencentChatEndpoints.Accounts.ImportBatch, endpoints.ImportBatch, rules);
        table.Add(TencentChatEndpoints.Accounts.Check, endpoints.Check, rules);
        table.Add(TencentChatEndpoints.Accounts.Delete, endpoints.Delete, rules);
        table.Add(TencentChatEndpoints.Accounts.Kick, endpoints.Kick, rules);
    }

    private ImportAccountResponse Import(ImportAccountRequest request)
    {
        Import(request.UserID, request.Nick, request.FaceUrl);
        return new();
    }

    private ImportAccountBatchResponse ImportBatch(ImportAccountBatchRequest request)
    {
        foreach (var account in request.Accounts ?? [])
            store.Import(account);
        foreach (var account in request.AccountList ?? [])
            Import(account.UserID, account.Nick, account.FaceUrl);
        return new();
    }

    private CheckAccountsResponse Check(CheckAccountsRequest request) => new()
    {
        ResultItem = request.CheckItem.Select(item => new AccountCheckResult
        {
            UserID = item.UserID,
            ResultCode = 0,
            ResultInfo = "",
            AccountStatus = store.IsImported(item.UserID) ? AccountStatus.Imported : AccountStatus.NotImported,
        }).ToApiList(),
    };

    private DeleteAccountsResponse Delete(DeleteAccountsRequest request) => new()
    {
        ResultItem = request.DeleteItem.Select(item => Result(item.UserID, store.Delete(item.UserID))).ToApiList(),
    };

    /// <remarks>The fake has no sign-ins that could end.</remarks>
    private KickAccountResponse Kick(KickAccountRequest request)
        => store.IsImported(request.UserID) ? new() : throw new RefusalException(TencentChatErrorCode.AccountNotFound, Missing(request.UserID));

    private void Import(string account, string? nick, string? faceUrl)
    {
        var user = store.Import(account);
        if (nick is not null)
            store.SetProfile(user, [new ProfileItem.Nick { Value = nick }]);
        if (faceUrl is not null)
            store.SetProfile(user, [new ProfileItem.Image { Value = faceUrl }]);
    }

    private static AccountDeletionResult Result(string account, bool isDeleted) => isDeleted
        ? new() { UserID = account, ResultCode = 0, ResultInfo = "" }
        : new() { UserID = account, ResultCode = (int)TencentChatErrorCode.AccountNotFound, ResultInfo = Missing(account) };

    private static string Missing(string account) => $"There is no account {account}.";
}
