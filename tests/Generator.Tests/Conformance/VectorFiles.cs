using System.Text.Json;
using Generator.Tests.Harness;

namespace Generator.Tests.Conformance;

/// <summary>The files of tests/Conformance, which other clients run too.</summary>
internal static class VectorFiles
{
    /// <summary>Enough for a tree as deep as a spec may be.</summary>
    public const int MaxDepth = 200;

    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = MaxDepth };

    public static string Root { get; } = Repository.PathOf(Path.Combine("tests", "Conformance"));

    /// <summary>The vectors of a folder by the file that they stand in and by their name.</summary>
    public static IReadOnlyDictionary<string, Vector> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json").Order(StringComparer.Ordinal).SelectMany(Read)
            .ToDictionary(vector => vector.Key);

    public static TheoryData<string> Keys(IReadOnlyDictionary<string, Vector> vectors) => new(vectors.Keys);

    private static IEnumerable<Vector> Read(string path)
    {
        var file = JsonDocument.Parse(File.ReadAllText(path), s_deep).RootElement;
        var cases = file.GetProperty("cases").EnumerateArray().ToList();
        Assert.NotEmpty(cases);
        return cases.Select(it => new Vector($"{Path.GetFileName(path)}: {it.GetProperty("name").GetString()}", it, file));
    }
}

/// <param name="Case">The vector itself.</param>
/// <param name="File">The whole file, for what its vectors share.</param>
internal sealed record Vector(string Key, JsonElement Case, JsonElement File)
{
    public string Text(string name) => Case.GetProperty(name).GetString()!;

    public JsonElement? Find(string name) => Case.TryGetProperty(name, out var value) ? value : null;

    /// <summary>Compares JSON by its values, and numbers by theirs.</summary>
    public void AssertEqual(JsonElement expected, string actual)
    {
        using var found = JsonDocument.Parse(actual, new() { MaxDepth = VectorFiles.MaxDepth });
        Assert.True(JsonElement.DeepEquals(expected, found.RootElement), $"{Key}\nexpected {expected.GetRawText()}\nfound    {actual}");
    }
}
