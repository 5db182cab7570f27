using Chatwright.Generator;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Tool;

/// <summary>Spec files that were compiled together, as those of a project are: by the functions that the generator's pipeline strings together.</summary>
internal sealed class SpecProject
{
    /// <summary>A project that sets nothing.</summary>
    public static ProjectSettings Settings { get; } =
        new(IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false);

    private SpecProject(IReadOnlyList<SpecUnit> units, SpecIndex index) => (Units, Index) = (units, index);

    /// <summary>The files, in the order given.</summary>
    public IReadOnlyList<SpecUnit> Units { get; }

    /// <summary>What the files know of each other.</summary>
    public SpecIndex Index { get; }

    /// <summary>Binds a file against the others.</summary>
    public BoundSpec Bind(SpecFile file) => Guard.Bind(file, Index, Settings, CancellationToken.None);

    /// <param name="sources">The files; each path once.</param>
    /// <param name="earlier">What was compiled before: files that have not changed are not parsed again.</param>
    public static SpecProject Compile(IReadOnlyList<SpecSource> sources, SpecProject? earlier, CancellationToken cancellationToken)
    {
        var known = earlier?.Units.ToDictionary(unit => unit.Source, unit => unit.File) ?? [];
        var files = sources.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(source => known.GetValueOrDefault(source) ?? Guard.Parse(source.Path, source.Text, cancellationToken))
            .ToList();
        var index = SpecIndex.Create(files.Select(Exporter.Export));
        var bound = files.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(file => Guard.Bind(file, index, Settings, cancellationToken))
            .ToList();
        return new SpecProject([.. sources.Select((source, i) => new SpecUnit(source, files[i], bound[i]))], index);
    }
}

/// <summary>A file with what parsing and binding made of it.</summary>
internal sealed record SpecUnit(SpecSource Source, SpecFile File, BoundSpec Bound);
