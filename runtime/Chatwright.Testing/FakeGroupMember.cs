namespace Chatwright.Testing;

/// <summary>A copy of a member of a chat group.</summary>
public sealed record FakeGroupMember
{
    /// <summary>The UserID.</summary>
    public required string UserId { get; init; }

    /// <summary>The role: <c>Owner</c>, <c>Admin</c> or <c>Member</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The name of the member in the group; empty without one.</summary>
    public string NameCard { get; init; } = "";

    /// <summary>The end of the member's mute; null if the member is not muted at the present time of the fake.</summary>
    public DateTimeOffset? MutedUntil { get; init; }

    /// <summary>The number of messages of the group that count as unread.</summary>
    public long UnreadCount { get; init; }
}
