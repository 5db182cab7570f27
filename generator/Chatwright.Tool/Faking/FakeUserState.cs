using System.Text.Json.Serialization;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Faking;

/// <summary>The data of a user: conversations, marks and conversation groups.</summary>
internal sealed record FakeUserState
{
    public IReadOnlyList<FakeConversationState> Conversations { get; init; } = [];
    public IReadOnlyList<FakeMarkState> Marks { get; init; } = [];

    /// <summary>Conversation groups by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FakePeerState>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<FakePeerState>>();

    public void ApplyTo(FakeUser user)
    {
        foreach (var conversation in Conversations)
            conversation.ApplyTo(user);
        foreach (var mark in Marks)
            mark.ApplyTo(user);
        foreach (var (name, peers) in Groups)
            user.AddConversationGroup(name, [.. peers.Select(peer => peer.Peer)]);
    }
}

/// <summary>One other user, or a chat group.</summary>
internal record FakePeerState
{
    public string? User { get; init; }
    public string? Group { get; init; }

    [JsonIgnore]
    public FakePeer Peer => (User, Group) switch
    {
        ({ } user, null) => FakePeer.User(user),
        (null, { } group) => FakePeer.Group(group),
        _ => throw new ToolException("Invalid state: a conversation is with a 'user' or with a 'group'.", ExitCode.Usage),
    };
}

internal sealed record FakeConversationState : FakePeerState
{
    public required DateTimeOffset At { get; init; }
    public bool Pinned { get; init; }
    public bool Empty { get; init; }

    public void ApplyTo(FakeUser user)
    {
        var peer = Peer;
        if (peer.IsGroup)
            user.AddGroup(peer.Id, At, Pinned, Empty);
        else
            user.AddOneToOne(peer.Id, At, Pinned, Empty);
    }
}

internal sealed record FakeMarkState : FakePeerState
{
    /// <summary>From 1 to 64: 1 starred, 2 unread, 3 folded, 4 hidden.</summary>
    public IReadOnlyList<int> Bits { get; init; } = [];
    public string? Custom { get; init; }

    public void ApplyTo(FakeUser user)
    {
        if (Bits.Count > 0)
            user.Mark(Peer, [.. Bits]);
        if (Custom is not null)
            user.MarkCustom(Peer, Custom);
    }
}
