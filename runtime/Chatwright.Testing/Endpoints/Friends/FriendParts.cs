using System.Text;
using System.Text.Json;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Reads and creates the parts that calls about friends share.</summary>
internal static class FriendParts
{
    private const string CustomPrefix = "Tag_SNS_Custom_";

    /// <summary>The user for whom a call is made, or the other one.</summary>
    /// <exception cref="RefusalException">30003: the account is not imported.</exception>
    internal static UserRecord Existing(ChatStore store, string account) => store.Find(account)
        ?? throw new RefusalException(TencentChatErrorCode.RelationshipAccountNotFound, $"There is no account {account}.");

    /// <summary>30001: a value is not allowed.</summary>
    internal static RefusalException Invalid(string info) => RefusalCodes.Relationships.Refuse(info);

    /// <summary>Carries out the part of a call that concerns one other user.</summary>
    /// <param name="account">The other user.</param>
    /// <param name="change">The part. A refusal of it becomes the outcome.</param>
    /// <returns>The outcome.</returns>
    internal static RelationshipResult Result(string account, Action change)
    {
        try
        {
            change();
            return new() { ToAccount = account, ResultCode = 0, ResultInfo = "" };
        }
        catch (RefusalException refusal)
        {
            return new() { ToAccount = account, ResultCode = (int)refusal.Code, ResultInfo = refusal.Message };
        }
    }

    /// <summary>The accounts of the outcomes that are failures.</summary>
    internal static ApiList<string> Failed(IEnumerable<RelationshipResult> results)
        => results.Where(static result => result.ResultCode != 0).Select(static result => result.ToAccount).ToApiList();

    /// <exception cref="RefusalException">30001: the field cannot be set, or its value is not allowed; 30011: there are too many groups.</exception>
    internal static void CheckUpdate(UserRecord user, FriendItem item)
    {
        if (item is FriendItem.Group group)
            CheckGroups(user, group.Value);
        else if (item is FriendItem.Unknown custom)
            CheckCustom(custom);
        else if (item is not FriendItem.Remark)
            throw Invalid($"{item.Tag} cannot be set.");
    }

    /// <exception cref="RefusalException">30011: the user would have too many friend groups.</exception>
    internal static void CheckGroups(UserRecord user, IEnumerable<string> added)
    {
        if (user.Friends.Groups.Union(added).Count() > FriendLimits.Groups)
        {
            throw new RefusalException(
                TencentChatErrorCode.FriendGroupLimitReached, $"{user.Account} would have more than {FriendLimits.Groups} friend groups.");
        }
    }

    private static void CheckCustom(FriendItem.Unknown item)
    {
        if (!item.Tag.StartsWith(CustomPrefix, StringComparison.Ordinal))
            throw Invalid($"{item.Tag} is not a field of a friendship.");
        var isValid = item.Json.ToJsonElement().TryGetProperty("Value", out var value) && value.ValueKind switch
        {
            JsonValueKind.Number => true,
            JsonValueKind.String => Encoding.UTF8.GetByteCount(value.GetString()!) <= FriendLimits.CustomBytes,
            _ => false,
        };
        if (!isValid)
            throw Invalid($"The value of {item.Tag} is neither a number nor a text of at most {FriendLimits.CustomBytes} bytes.");
    }
}
