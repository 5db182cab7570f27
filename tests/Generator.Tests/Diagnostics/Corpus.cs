using Generator.Tests.Harness;

namespace Generator.Tests.Diagnostics;

/// <summary>Small specs, wrong and right, at least one pair for each rule. Right ones compile without a diagnostic.</summary>
internal static partial class Corpus
{
    /// <summary>The first lines of most documents.</summary>
    private const string Endpoint = "endpoint: v4/room/open\n";

    private const string Shared = "shared: room\n";

    private const string Service = "service: Chat\nenvelope: { status: Status, ok: OK, code: Code, info: Info }\n";

    public static IReadOnlyDictionary<string, Mistake> All { get; } =
        new[] { Yaml, Structure, Headers, Scalars, Names, Types, Behaviour, Calls, Examples, Webhooks, Ranges, Project }
            .SelectMany(family => family)
            .GroupBy(mistake => mistake.Rule.Id)
            .SelectMany(group => group.Select((mistake, i) => ($"{mistake.Rule.Id} {i + 1}", mistake)))
            .ToDictionary(pair => pair.Item1, pair => pair.mistake);

    private static SpecText File(string path, string text) => new(path, text);
}
