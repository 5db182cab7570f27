using System.Reflection;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Conformance;

/// <summary>The client that comes of the specs of the vectors, compiled once.</summary>
internal sealed class Depot
{
    private readonly Assembly _assembly;

    private Depot(IReadOnlyList<SpecModel> models)
    {
        Service = models.OfType<ServiceModel>().Single();
        Endpoints = models.OfType<EndpointModel>().ToDictionary(endpoint => endpoint.Path);
        Webhooks = models.OfType<WebhookModel>().ToDictionary(webhook => webhook.Command);
        Types = models.SelectMany(model => model.Types.Select(type => (Name: $"{model.Home.Namespace}.{type.Name}", Type: type)))
            .ToDictionary(pair => pair.Name, pair => pair.Type);
        _assembly = OutputCompiler.Load(
            SpecStages.Emit(models).Select(file => (file.HintName, file.Text)).Append(("Handler.cs", RecordingHandler.Source(this))));
    }

    public static Depot Instance { get; } = new(Bind());

    public ServiceModel Service { get; }

    public IReadOnlyDictionary<string, EndpointModel> Endpoints { get; }

    public IReadOnlyDictionary<string, WebhookModel> Webhooks { get; }

    /// <summary>The models of all types by their full names.</summary>
    public IReadOnlyDictionary<string, TypeModel> Types { get; }

    public Type Find(string fullName) => _assembly.GetType(fullName, throwOnError: true)!;

    public Type FindOwn(string name) => Find($"{Service.Home.Namespace}.{name}");

    private static IReadOnlyList<SpecModel> Bind()
    {
        var files = Directory.EnumerateFiles(Path.Combine(VectorFiles.Root, "specs"), "*.api.yaml").Order(StringComparer.Ordinal)
            .Select(path => SpecStages.Parse(new SpecText(Path.GetFileName(path), File.ReadAllText(path))));
        var bound = SpecStages.Bind([.. files], SpecStages.Settings);
        Findings.AssertNone(bound.SelectMany(spec => spec.Diagnostics).Select(it => GeneratorRun.Describe(it.ToDiagnostic())));
        return [.. bound.Select(spec => spec.Model!)];
    }
}
