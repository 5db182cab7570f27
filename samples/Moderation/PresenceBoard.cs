using System.Collections.Concurrent;
using Chatwright.TencentChat;

namespace Moderation;

/// <summary>Keeps who is online, in the memory of this process.</summary>
internal sealed class PresenceBoard
{
    private readonly ConcurrentDictionary<string, (bool IsOnline, DateTimeOffset Time)> _users = new(StringComparer.Ordinal);

    /// <summary>The users who are online, by name.</summary>
    public IEnumerable<string> Online => _users.Where(user => user.Value.IsOnline).Select(user => user.Key).Order(StringComparer.Ordinal);

    /// <summary>Takes a change into account. Webhooks may arrive in another order than their events, so an older one changes nothing.</summary>
    public void Change(string user, PresenceAction action, DateTimeOffset time)
    {
        var change = (action == PresenceAction.Login, time);
        _users.AddOrUpdate(user, change, (_, known) => known.Time > time ? known : change);
    }
}
