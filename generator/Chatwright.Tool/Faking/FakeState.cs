using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.Testing;

namespace Chatwright.Tool;

/// <summary>What a fake is to hold, as a file of JSON or a request says it: users with their conversations, chat groups, administrators, and faults.</summary>
internal sealed record FakeState
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyDictionary<string, FakeUserState> Users { get; init; } = new Dictionary<string, FakeUserState>();

    /// <summary>Chat groups that exist, beside those that a user has a conversation with.</summary>
    public IReadOnlyList<string> ChatGroups { get; init; } = [];

    /// <summary>Accounts that may make calls, beside the first.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    public IReadOnlyList<FakeFaultState> Faults { get; init; } = [];

    /// <summary>Something to look at: three users, a chat group, pins, marks and a conversation group.</summary>
    public static FakeState Demo { get; } = Parse(
        """
        {
          "users": {
            "user_0001": {
              "conversations": [
                { "user": "user_0002", "at": "2026-04-01T12:00:00Z", "pinned": true },
                { "user": "user_0003", "at": "2026-04-01T12:05:00Z" },
                { "group": "@TGS#1B2AUI7RZ", "at": "2026-04-01T12:10:00Z" }
              ],
              "marks": [{ "user": "user_0002", "bits": [1], "custom": "vip" }],
              "groups": { "work": [{ "user": "user_0002" }, { "group": "@TGS#1B2AUI7RZ" }] }
            },
            "user_0002": { "conversations": [{ "user": "user_0001", "at": "2026-04-01T12:00:00Z" }] },
            "user_0003": {}
          }
        }
        """);

    /// <exception cref="ToolException">It is no such JSON; the message says where.</exception>
    public static FakeState Parse(string json) => Parse<FakeState>(json);

    /// <inheritdoc cref="Parse(string)"/>
    public static T Parse<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json) ?? throw new ToolException("The state is null.", ExitCode.Usage);
        }
        catch (JsonException fault)
        {
            throw new ToolException($"The state is not understood: {Problem(fault.Message)}", ExitCode.Usage);
        }
    }

    /// <summary>The serializer speaks of .NET types where a member is misspelt.</summary>
    private static string Problem(string message) =>
        message.IndexOf(" could not be mapped", StringComparison.Ordinal) is > 0 and var at ? message[..at].Replace("The JSON property", "There is no member", StringComparison.Ordinal) + "." : message;

    /// <summary>Adds it to what the fake holds.</summary>
    /// <exception cref="ToolException">A value is out of its range; what comes before it has been added.</exception>
    public void ApplyTo(FakeChatService fake)
    {
        try
        {
            foreach (var admin in Admins)
                fake.AddAdmin(admin);
            foreach (var group in ChatGroups)
                fake.AddChatGroup(group);
            foreach (var (id, user) in Users)
                user.ApplyTo(fake.User(id));
            foreach (var fault in Faults)
                fault.ApplyTo(fake.Faults);
        }
        catch (ArgumentException problem)
        {
            throw new ToolException($"The state cannot be: {problem.Message.ReplaceLineEndings(" ")}", ExitCode.Usage);
        }
    }
}

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
        _ => throw new ToolException("The state cannot be: a conversation is with a 'user' or with a 'group'.", ExitCode.Usage),
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

/// <summary>One fault: exactly one of <see cref="Fail"/>, <see cref="Delay"/>, <see cref="Cut"/> and <see cref="Body"/>.</summary>
internal sealed record FakeFaultState
{
    /// <summary>An error code to answer.</summary>
    public long? Fail { get; init; }

    /// <summary>The error's text.</summary>
    public string? Info { get; init; }

    /// <summary>How long an answer waits, such as <c>5s</c>.</summary>
    public string? Delay { get; init; }

    /// <summary>After how many bytes of an answer the connection breaks.</summary>
    public int? Cut { get; init; }

    /// <summary>Another answer, as it is.</summary>
    public string? Body { get; init; }
    public int Status { get; init; } = 200;
    public string ContentType { get; init; } = "application/json";

    /// <summary>The endpoint; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>For how many requests; 0 for all from now on.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Reads <c>60007@v4/recentcontact/get_list*2</c>: what, where and how often; the last two may be missing.</summary>
    public static FakeFaultState Parse(string text, Func<string, FakeFaultState> what)
    {
        var (times, rest) = text.LastIndexOf('*') is > 0 and var star ? (text[(star + 1)..], text[..star]) : ("1", text);
        var (path, value) = rest.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? (rest[(at + 1)..], rest[..at]) : (null, rest);
        if (!int.TryParse(times, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
            throw new ToolException($"'{text}' does not say how often: write '*2', or '*0' for always.", ExitCode.Usage);
        return what(value) with { Path = path, Times = count };
    }

    /// <exception cref="ToolException">It cannot be.</exception>
    public void ApplyTo(FakeFaults faults)
    {
        try
        {
            Add(faults, Times == 0 ? int.MaxValue : Times);
        }
        catch (ArgumentException problem)
        {
            throw new ToolException($"The fault cannot be: {problem.Message.ReplaceLineEndings(" ")}", ExitCode.Usage);
        }
    }

    private void Add(FakeFaults faults, int times)
    {
        switch (this)
        {
            case { Fail: { } code, Delay: null, Cut: null, Body: null }:
                faults.Fail(code, Info, Path, times);
                break;
            case { Fail: null, Delay: { } text, Cut: null, Body: null }:
                faults.Delay(Span.TryParse(text) ?? throw new ToolException($"'{text}' is no span of time such as 500ms or 5s.", ExitCode.Usage), Path, times);
                break;
            case { Fail: null, Delay: null, Cut: { } bytes, Body: null }:
                faults.Cut(bytes, Path, times);
                break;
            case { Fail: null, Delay: null, Cut: null, Body: { } body }:
                faults.Answer(body, Status, ContentType, Path, times);
                break;
            default:
                throw new ToolException("A fault is one of 'fail', 'delay', 'cut' and 'body'.", ExitCode.Usage);
        }
    }
}
