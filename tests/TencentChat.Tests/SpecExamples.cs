using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Tests.Shared;

namespace TencentChat.Tests;

/// <summary>The examples of all specs, most of which are the samples of the API's pages.</summary>
internal static class SpecExamples
{
    private static readonly ProjectSettings s_settings =
        new(IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false,
            Mark: null);

    private static readonly List<SpecModel> s_models = Read();

    public static IReadOnlyList<ExampleModel> All { get; } = [.. s_models.OfType<EndpointModel>().SelectMany(endpoint => endpoint.Examples)];

    public static IReadOnlyList<WebhookModel> Webhooks { get; } = [.. s_models.OfType<WebhookModel>()];

    private static List<SpecModel> Read()
    {
        List<SpecFile> files = [.. Directory.EnumerateFiles(Repository.At("specs"), "*.api.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => SpecCompiler.Parse(path, File.ReadAllText(path), CancellationToken.None))];
        var semantics = SpecCompiler.Resolve(SpecCompiler.Index(files.Select(SpecCompiler.Export), namespaces: null));
        var bound = files.Select(file => SpecCompiler.Bind(file, semantics, s_settings, CancellationToken.None)).ToList();
        var errors = bound.SelectMany(spec => spec.Diagnostics).Where(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        return errors.FirstOrDefault() is { } error
            ? throw new InvalidOperationException($"{error.Path}: {error.Rule.Id} {string.Join(' ', error.Arguments)}")
            : [.. bound.Select(spec => spec.Model).OfType<SpecModel>()];
    }
}
