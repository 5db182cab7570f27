namespace CustomEndpoint.Chat.Sns;

/// <summary>What this program wants to know of a friend, beside the members that the spec has.</summary>
public sealed partial record FriendItem
{
    /// <summary>What the user calls the friend; null when there is no such value.</summary>
    public string? Remark => Values.FirstOrDefault(value => value.Tag == "Tag_SNS_IM_Remark")?.Value is TagValue.Text text ? text.Value : null;
}
