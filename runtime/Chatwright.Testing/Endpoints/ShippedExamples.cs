using System.Reflection;
using System.Text.Json;
using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Endpoints;

/// <summary>The examples of the shipped specs, for the endpoints that the fake keeps no state for.</summary>
/// <remarks>They stand in <c>examples.jsonl</c>, one a line, which a test makes from the specs.</remarks>
internal static class ShippedExamples
{
    private const string Resource = "examples.jsonl";

    private static readonly Lazy<ILookup<string, ApiExample>> s_byPath = new(
        static () => ReadLines().Select(Read).ToLookup(static example => example.Path, StringComparer.Ordinal));

    internal static IReadOnlyList<ApiExample> Of(string path) => [.. s_byPath.Value[path]];

    private static IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static ApiExample Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var example = document.RootElement;
        return new()
        {
            Path = example.GetProperty("path").GetString()!,
            Request = example.GetProperty("request").GetRawText(),
            Response = example.GetProperty("response").GetRawText(),
            Free = example.GetProperty("free").EnumerateArray().Select(static name => name.GetString()!).ToApiList(),
        };
    }
}
