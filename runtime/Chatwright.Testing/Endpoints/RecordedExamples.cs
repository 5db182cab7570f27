using System.Collections.Immutable;
using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Endpoints;

/// <summary>The examples of calls to endpoints that the fake does not implement, by path: those that a test added, else those of the specs.</summary>
internal sealed class RecordedExamples
{
    private ImmutableArray<ApiExample> _examples = [];

    /// <summary>Adds the examples that have both a request and a response.</summary>
    internal void Add(IEnumerable<ApiExample> examples) =>
        ImmutableInterlocked.Update(ref _examples, (known, added) => [.. known, .. added.Where(IsExchange)], examples);

    internal IReadOnlyList<ApiExample> Of(string path)
    {
        var added = _examples.Where(example => example.Path == path).ToList();
        return added.Count > 0 ? added : ShippedExamples.Of(path);
    }

    private static bool IsExchange(ApiExample example) => example is { Request: not null, Response: not null };
}
