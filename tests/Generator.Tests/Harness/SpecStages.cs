using Chatwright.Generator;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Generator.Tests.Harness;

/// <summary>The stages of the generator as its pipeline strings them together, without Roslyn around them and without the guards.</summary>
internal static class SpecStages
{
    public static ProjectSettings Settings { get; } = ProjectOptions.Read(new BuildProperties(SpecProject.Empty.Properties).GlobalOptions).Settings;

    public static SpecFile Parse(SpecText file) => SpecParser.Parse(file.Path, file.Text, CancellationToken.None);

    public static IReadOnlyList<BoundSpec> Bind(IReadOnlyCollection<SpecFile> files, ProjectSettings settings)
    {
        var semantics = SpecCompiler.Resolve(SpecCompiler.Index(files.Select(SpecCompiler.Export), settings.Namespaces));
        return [.. files.Select(file => SpecBinder.Bind(file, semantics, settings))];
    }

    public static IReadOnlyList<EmittedFile> Emit(IEnumerable<SpecModel> models)
    {
        var all = models.ToList();
        var registry = all.Where(model => model is not ServiceModel).Select(ServiceFragment.Of).ToEquatableArray();
        return [.. all.Select(model => model is ServiceModel service ? Emitter.Emit(service, registry) : Emitter.Emit(model))];
    }
}
