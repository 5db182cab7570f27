using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Changes, gets and deletes the counters of a chat group.</summary>
/// <remarks>Without Mode, values are set. Counters that do not exist are left out of responses, and deleting one has no effect.</remarks>
internal sealed class GroupCounters(ChatStore store)
{
    internal UpdateGroupCountersResponse Update(UpdateGroupCountersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Community);
        var keys = request.GroupCounter.Select(static counter => counter.Key).Distinct().ToList();
        var count = group.Counters.Keys.Union(keys).Count();
        if (count > GroupLimits.Counters)
        {
            throw new RefusalException(
                TencentChatErrorCode.GroupCounterLimitReached, $"The group would have {count} counters; at most {GroupLimits.Counters} are allowed.");
        }
        foreach (var counter in request.GroupCounter)
            store.GroupData.SetCounter(group, counter.Key, Changed(group.Counters.GetValueOrDefault(counter.Key), counter.Value, request.Mode));
        return new() { GroupCounter = Entries(group, keys) };
    }

    internal GetGroupCountersResponse Get(GetGroupCountersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Community);
        return new() { GroupCounter = Entries(group, Keys(group, request.GroupCounterKeys)) };
    }

    internal DeleteGroupCountersResponse Delete(DeleteGroupCountersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Community);
        store.GroupData.DeleteCounters(group, Keys(group, request.GroupCounterKeys));
        return new();
    }

    private static List<string> Keys(GroupRecord group, ApiList<string>? keys)
        => keys is { IsEmpty: false } asked ? [.. asked.Distinct()] : [.. group.Counters.Keys];

    private static ApiList<GroupCounterEntry> Entries(GroupRecord group, List<string> keys) => keys.Where(group.Counters.ContainsKey)
        .Select(key => new GroupCounterEntry { Key = key, Value = group.Counters[key] }).ToApiList();

    /// <summary>The value after a change. Beyond 64 bits it begins anew.</summary>
    private static long Changed(long before, long value, GroupCounterMode? mode) => mode?.Value switch
    {
        GroupCounterMode.Values.Increase => unchecked(before + value),
        GroupCounterMode.Values.Decrease => unchecked(before - value),
        _ => value,
    };
}
