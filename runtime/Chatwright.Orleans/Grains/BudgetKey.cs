namespace Chatwright.Orleans.Grains;

/// <summary>The key of a budget: an application and an endpoint, such as <c>1400000000/v4/recentcontact/get_list</c>.</summary>
/// <remarks>The limit is no part of it: processes whose limits differ, while a new version replaces an old one, share one calendar.</remarks>
internal static class BudgetKey
{
    internal static string Of(in ApiRateLimitKey key) => $"{Uri.EscapeDataString(key.AppId ?? "")}/{key.Endpoint}";
}
