using Chatwright.Generator;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Import;

namespace Import.Tests;

/// <summary>The shipped service and what its endpoints share: the specs that imported ones stand beside.</summary>
internal static class ServiceSpecs
{
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. new[] { "recentcontact/common.api.yaml", "service.api.yaml", "shared/ids.api.yaml", "shared/webhooks.api.yaml" }
            .Select(path => Repository.At("specs", path))
            .Select(path => (path, File.ReadAllText(path))),
    ];

    private static readonly ProjectSettings s_settings =
        new(
            IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false,
            Mark: null);

    public static IEnumerable<SpecFile> Files => All.Select(Parse);

    public static SpecFile Parse((string Path, string Text) spec) => SpecCompiler.Parse(spec.Path, spec.Text, CancellationToken.None);

    public static Importer Importer() => Importer(Files);

    public static Importer Importer(IEnumerable<SpecFile> beside) => new(beside, s_settings);
}
