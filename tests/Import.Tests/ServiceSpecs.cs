using Chatwright.Generator;
using Chatwright.Generator.Model;
using Chatwright.Import;

namespace Import.Tests;

/// <summary>The shipped service and what its endpoints share: the specs that imported ones stand beside.</summary>
internal static class ServiceSpecs
{
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("specs"), "*.api.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)))
            .Where(spec => !spec.Item2.Split('\n').Any(line => line.StartsWith("endpoint: ", StringComparison.Ordinal))),
    ];

    private static readonly ProjectSettings s_settings =
        new(IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false);

    public static Importer Importer() => new(All.Select(spec => SpecCompiler.Parse(spec.Path, spec.Text, CancellationToken.None)), s_settings);
}
