using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Tests.Clusters;

/// <summary>A storage provider in memory that any number of silos and clusters share, as they would share a database.</summary>
internal sealed class SharedGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string, GrainId), (object? State, long Version)> _records = [];
    private readonly Lock _gate = new();
    private int _writes;

    public int Writes => _writes;

    /// <summary>Runs before each operation; what it throws is the outcome.</summary>
    public Func<Task> Before { get; set; } = static () => Task.CompletedTask;

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Before();
        if (_records.TryGetValue((stateName, grainId), out var record))
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)record.State!, Text(record.Version), true);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Before();
        lock (_gate)
        {
            var version = _records.TryGetValue((stateName, grainId), out var record) ? record.Version : 0;
            if (Text(version) != (grainState.ETag ?? Text(0)))
                throw new InconsistentStateException($"Version {grainState.ETag} of {grainId} is not {version}.");
            _records[(stateName, grainId)] = (grainState.State, version + 1);
            (grainState.ETag, grainState.RecordExists) = (Text(version + 1), true);
        }
        Interlocked.Increment(ref _writes);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
