using System.Collections.Concurrent;
using Fleet.Hosting;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Samples.Tests.FleetSample;

/// <summary>A store with ETags as Redis has them, which fails when it is told to.</summary>
internal sealed class FaultyStorage : IGrainStorage
{
    private readonly StateSerializer _serializer = new();
    private readonly ConcurrentDictionary<string, (string ETag, BinaryData Data)> _entries = new(StringComparer.Ordinal);
    private int _losses;

    /// <summary>The writes that were carried out.</summary>
    public int Writes { get; private set; }

    /// <summary>Runs before each write, to be somebody else who writes.</summary>
    public Action<string> BeforeWrite { get; set; } = _ => { };

    /// <summary>Carries out the next writes, and loses the response.</summary>
    public void LoseResponses(int count) => _losses = count;

    public void Put<T>(string state, T value) => _entries[state] = ($"{Guid.NewGuid()}", _serializer.Serialize(value));

    public T Get<T>(string state) => _serializer.Deserialize<T>(_entries[state].Data);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.RecordExists = _entries.TryGetValue(Key(stateName, grainId), out var entry);
        grainState.ETag = grainState.RecordExists ? entry.ETag : null;
        grainState.State = grainState.RecordExists ? _serializer.Deserialize<T>(entry.Data) : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = Key(stateName, grainId);
        BeforeWrite(key);
        if ((_entries.TryGetValue(key, out var entry) ? entry.ETag : null) != grainState.ETag)
            throw new InconsistentStateException("Somebody else has written.");
        var etag = $"{Guid.NewGuid()}";
        _entries[key] = (etag, _serializer.Serialize(grainState.State));
        Writes++;
        if (_losses-- > 0)
            throw new TimeoutException("The response was lost.");
        (grainState.ETag, grainState.RecordExists) = (etag, true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();

    private static string Key(string stateName, GrainId grainId) => $"{stateName}/{grainId.Key}";
}
