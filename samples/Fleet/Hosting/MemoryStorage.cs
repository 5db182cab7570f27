using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace Fleet.Hosting;

/// <summary>
/// The grains' states in the memory of this process, for all silos in it. Orleans' own storage in memory consists of grains on these silos, and the
/// last silo to stop finds no place for them when it gives back the rest of the budget.
/// </summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private static readonly StateSerializer s_serializer = new();
    private readonly ConcurrentDictionary<(string, GrainId), Record> _records = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
            (grainState.State, grainState.ETag, grainState.RecordExists) = (s_serializer.Deserialize<T>(record.State), record.ETag, true);
        else
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var old = _records.GetValueOrDefault(key);
        var written = new Record(s_serializer.Serialize(grainState.State), (old?.Version ?? 0) + 1);
        var isWritten = old?.ETag == grainState.ETag
            && (old is null ? _records.TryAdd(key, written) : _records.TryUpdate(key, written, old));
        if (!isWritten)
            throw new InconsistentStateException($"The state of {grainId} has another version than {grainState.ETag ?? "none"}.");
        (grainState.ETag, grainState.RecordExists) = (written.ETag, true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        => throw new NotSupportedException("No grain of this sample clears its state.");

    private sealed record Record(BinaryData State, long Version)
    {
        public string ETag => Version.ToString(CultureInfo.InvariantCulture);
    }
}
