using System.Text.Json.Serialization;
using Chatwright.Testing;

namespace Chatwright.Tool.Faking;

/// <summary>The data of a user: conversations, marks and conversation groups.</summary>
internal sealed record FakeUserState
{
    public IReadOnlyList<FakeConversationState> Conversations { get; init; } = [];
    public IReadOnlyList<FakeMarkState> Marks { get; init; } = [];

    /// <summary>Conversation groups by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FakePeerState>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<FakePeerState>>();

    /// <exception cref="ToolException">A value is wrong; the message begins with its place.</exception>
    public void ApplyTo(FakeUser user, string place)
    {
        StatePlace.Each($"{place}.conversations", Conversations, conversation => conversation.ApplyTo(user));
        StatePlace.Each($"{place}.marks", Marks, mark => mark.ApplyTo(user));
        foreach (var (name, peers) in Groups)
            StatePlace.At($"{place}.groups.{name}", peers, all => AddGroup(user, name, all, $"{place}.groups.{name}"));
    }

    private static void AddGroup(FakeUser user, string name, IReadOnlyList<FakePeerState> peers, string place)
    {
        var members = new List<FakePeer>();
        StatePlace.Each(place, peers, peer => members.Add(peer.Peer));
        user.AddConversationGroup(name, [.. members]);
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
        _ => throw new InvalidStateException("a conversation is with a 'user' or with a 'group'."),
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
