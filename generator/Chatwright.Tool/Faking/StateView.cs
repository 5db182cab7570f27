using Chatwright.Testing;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>The users and groups of a fake, each in a line of text, for people.</summary>
internal sealed record StateView(IReadOnlyDictionary<string, string> Users, IReadOnlyDictionary<string, string> Groups)
{
    private const int MaxChanges = 50;

    /// <param name="chat">The fake; null for one that knows only examples.</param>
    public static StateView Of(FakeTencentChat? chat) => new(
        Table((chat?.Accounts ?? Enumerable.Empty<FakeUser>()).Select(user => (user.Id, Line(user)))),
        Table((chat?.Groups ?? Enumerable.Empty<FakeGroup>()).Select(group => (group.Id, Line(group)))));

    /// <summary>The users and groups that are new, different or gone.</summary>
    public IReadOnlyList<StateChange> ChangesSince(StateView earlier) =>
        [.. Changes("user", earlier.Users, Users).Concat(Changes("group", earlier.Groups, Groups)).Take(MaxChanges)];

    private static IEnumerable<StateChange> Changes(
        string kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => before.Keys
        .Union(after.Keys)
        .Order(StringComparer.Ordinal)
        .Select(id => new StateChange(kind, id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
        .Where(change => change.Before != change.After);

    private static SortedDictionary<string, string> Table(IEnumerable<(string Id, string Line)> rows)
    {
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, line) in rows)
            table[id] = line;
        return table;
    }

    private static string Line(FakeUser user) => string.Join(", ", new[]
    {
        user.Nick is { Length: > 0 } nick ? $"called {nick}" : null,
        PlainText.Count(user.Conversations.Count, "conversation"),
        PlainText.Count(user.UnreadCount, "unread message"),
        user.ConversationGroups.Count > 0 ? PlainText.Count(user.ConversationGroups.Count, "conversation group") : null,
    }.OfType<string>());

    private static string Line(FakeGroup group) => string.Join(", ", new[]
    {
        group.Name.Length > 0 ? $"called {group.Name}" : null,
        group.Type,
        PlainText.Count(group.Members.Count, "member"),
        PlainText.Count(group.Messages.Count, "message"),
    }.OfType<string>());
}

/// <summary>A user or a group before and after a call.</summary>
/// <param name="Before">Null if it is new.</param>
/// <param name="After">Null if it is gone.</param>
internal sealed record StateChange(string Kind, string Id, string? Before, string? After);
