using Chatwright.Generator;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Selection;
using Chatwright.Generator.Syntax;

namespace Chatwright.Tool.Specs;

/// <summary>
/// Spec files that were compiled together, as those of a project are: by the functions that the generator's pipeline strings together.
/// </summary>
internal sealed class SpecProject
{
    /// <summary>A project that sets nothing.</summary>
    public static ProjectSettings Settings { get; } =
        new(IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false);

    private SpecProject(IReadOnlyList<SpecUnit> units, SpecIndex index, IReadOnlyList<SpecDiagnostic> findings) =>
        (Units, Index, Findings) = (units, index, findings);

    /// <summary>The files that count, in the order given.</summary>
    public IReadOnlyList<SpecUnit> Units { get; }

    /// <summary>What the files know of each other.</summary>
    public SpecIndex Index { get; }

    /// <summary>What is wrong with the project and not with a file.</summary>
    public IReadOnlyList<SpecDiagnostic> Findings { get; }

    /// <summary>Binds a file against the others.</summary>
    public BoundSpec Bind(SpecFile file) => Guard.Bind(file, Index, Settings, CancellationToken.None);

    /// <param name="sources">The files; each path once. Of those that ship, only those count that would in a build.</param>
    /// <param name="earlier">What was compiled before: files that have not changed are not parsed again.</param>
    /// <param name="wanted">
    /// The shipped endpoints that the project wants, as <c>ChatwrightEndpoints</c> has them. Null: every one, but none for a project that describes a service of its own.
    /// </param>
    public static SpecProject Compile(IReadOnlyList<SpecSource> sources, SpecProject? earlier, CancellationToken cancellationToken, string[]? wanted = null)
    {
        var known = earlier?.Units.ToDictionary(unit => unit.Source, unit => unit.File) ?? [];
        var files = InParallel(sources, source => (Source: source, File: known.GetValueOrDefault(source) ?? Parse(source, cancellationToken)), cancellationToken);
        var selection = SpecSelection.Create(files.Select(file => FileHead.Of(file.File)).OfType<FileHead>(), new(wanted ?? Usual(files.Select(file => file.File))));
        files = [.. files.Where(file => selection.Counts(file.File))];
        var index = SpecIndex.Create(files.Select(file => Exporter.Export(file.File) with { IsShipped = file.File.IsShipped }));
        var units = InParallel(files, file => new SpecUnit(file.Source, file.File, Bind(file.File, index, selection, cancellationToken)), cancellationToken);
        return new SpecProject(units, index, selection.Unmatched);
    }

    private static string[] Usual(IEnumerable<SpecFile> files) =>
        files.Any(file => file is { IsShipped: false, Declaration: ServiceDecl }) ? [EndpointPattern.None] : [];

    private static SpecFile Parse(SpecSource source, CancellationToken cancellationToken) =>
        Guard.Parse(source.Path, source.Text, cancellationToken) with { IsShipped = source.IsShipped };

    private static BoundSpec Bind(SpecFile file, SpecIndex index, SpecSelection selection, CancellationToken cancellationToken)
    {
        var bound = Guard.Bind(file, index, Settings, cancellationToken);
        return bound with { Diagnostics = [.. bound.Diagnostics, .. selection.FindingsOn(file)] };
    }

    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellationToken) =>
        [.. items.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(work)];
}
