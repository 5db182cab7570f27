namespace CustomEndpoint.TencentChat;

/// <summary>A property of friends that this program adds to the members of the spec.</summary>
public sealed partial record FriendItem
{
    /// <summary>The user's remark on the friend; null if there is no such value.</summary>
    public string? Remark => Values.FirstOrDefault(value => value.Tag == "Tag_SNS_IM_Remark")?.Value is TagValue.Text text ? text.Value : null;
}
