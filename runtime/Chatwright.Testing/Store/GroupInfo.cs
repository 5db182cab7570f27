using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>The profile of a chat group.</summary>
internal sealed record GroupInfo
{
    /// <summary>The maximum number of members of a new group, which depends on the edition of the application.</summary>
    private const int DefaultMaxMembers = 2000;

    private const int DefaultMaxCommunityMembers = 100_000;

    internal string Name { get; init; } = "";

    internal string Introduction { get; init; } = "";

    internal string Notification { get; init; } = "";

    internal string FaceUrl { get; init; } = "";

    internal int MaxMembers { get; init; } = DefaultMaxMembers;

    internal GroupJoinOption JoinOption { get; init; } = GroupJoinOption.NeedPermission;

    internal GroupInviteOption? InviteOption { get; init; }

    internal GroupMuteSwitch MuteAll { get; init; } = GroupMuteSwitch.Off;

    internal static int MaxMembersOf(GroupType type)
        => type == GroupType.Community || type == GroupType.Live ? DefaultMaxCommunityMembers : DefaultMaxMembers;
}
