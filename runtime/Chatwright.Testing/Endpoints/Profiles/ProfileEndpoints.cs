using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Profiles;

/// <summary>Sets and gets the fields of profiles.</summary>
internal sealed class ProfileEndpoints(ChatStore store)
{
    internal static void AddTo(EndpointTable table, ChatStore store)
    {
        var endpoints = new ProfileEndpoints(store);
        var rules = new EndpointRules(RefusalCodes.Profiles);
        table.Add(TencentChatEndpoints.Profiles.Get, endpoints.Get, rules);
        // Its values have codes of their own.
        table.Add(TencentChatEndpoints.Profiles.Set, endpoints.Set, rules with { ChecksLimits = false });
    }

    private GetProfilesResponse Get(GetProfilesRequest request)
    {
        foreach (var tag in request.TagList)
            ProfileFields.CheckTag(tag.Value);
        return new()
        {
            UserProfileItem = request.ToAccount.Select(account => Profile(account, request.TagList)).ToApiList(),
            FailAccount = request.ToAccount.Where(account => !store.IsImported(account)).ToApiList(),
        };
    }

    private SetProfileResponse Set(SetProfileRequest request, CallWebhooks webhooks)
    {
        var user = store.Find(request.FromAccount)
            ?? throw new RefusalException(TencentChatErrorCode.ProfileAccountNotFound, $"There is no account {request.FromAccount}.");
        if (request.ProfileItem.IsEmpty)
            throw RefusalCodes.Profiles.Refuse("ProfileItem is empty.");
        foreach (var item in request.ProfileItem)
            ProfileFields.Check(item);
        store.SetProfile(user, request.ProfileItem);
        webhooks.Raise(new ProfileChangedWebhook
        {
            OperatorAccount = webhooks.Caller,
            FromAccount = user.Account,
            ProfileItem = request.ProfileItem,
            EventTime = store.Now,
        });
        return new();
    }

    private UserProfile Profile(string account, ApiList<ProfileTag> tags)
    {
        if (store.Find(account) is not { } user)
        {
            var code = (int)TencentChatErrorCode.ProfileAccountNotFound;
            return new() { ToAccount = account, ResultCode = code, ResultInfo = $"There is no account {account}." };
        }
        return new()
        {
            ToAccount = account,
            ProfileItem = tags.Select(tag => user.Profile.GetValueOrDefault(tag.Value)).OfType<ProfileItem>().ToApiList(),
            ResultCode = 0,
            ResultInfo = "",
        };
    }
}
