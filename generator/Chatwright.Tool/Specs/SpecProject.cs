using Chatwright.Generator;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Selection;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;

namespace Chatwright.Tool.Specs;

/// <summary>
/// Spec files that were compiled together, as those of a project are: by the functions that the generator's pipeline strings together.
/// </summary>
internal sealed class SpecProject
{
    /// <summary>The settings of a project that sets none.</summary>
    public static ProjectSettings Settings { get; } =
        new(
            IsEnabled: true, RootNamespace: "", Namespace: null, IsInternal: false, IsWireOnly: false, HasExamples: true, HasHosting: false,
            Mark: null);

    private SpecProject(IReadOnlyList<SpecUnit> units, SpecSemantics semantics, IReadOnlyList<SpecDiagnostic> diagnostics) =>
        (Units, Semantics, Diagnostics) = (units, semantics, diagnostics);

    /// <summary>The files that count, in the order given.</summary>
    public IReadOnlyList<SpecUnit> Units { get; }

    /// <summary>The index, and the types that files share.</summary>
    public SpecSemantics Semantics { get; }

    /// <summary>The diagnostics of the project that belong to no file.</summary>
    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }

    /// <param name="sources">The files; each path once. Of the shipped files, only those apply that would in a build.</param>
    /// <param name="earlier">The previous compilation: unchanged files are not parsed again.</param>
    /// <param name="wanted">
    /// The shipped endpoints that the project selects, as in <c>ChatwrightEndpoints</c>. Null: all, but none for a project that describes a
    /// service.
    /// </param>
    public static SpecProject Compile(IReadOnlyList<SpecSource> sources, SpecProject? earlier, CancellationToken cancellationToken,
        string[]? wanted = null)
    {
        var known = earlier?.Units.ToDictionary(unit => unit.Source, unit => unit.File) ?? [];
        var files = InParallel(sources, source => (Source: source, File: known.GetValueOrDefault(source) ?? Parse(source, cancellationToken)),
            cancellationToken);
        var selection = SpecCompiler.Select(files.Select(file => FileHead.Of(file.File)), new(wanted ?? Usual(files.Select(file => file.File))));
        files = [.. files.Where(file => selection.Counts(file.File))];
        var semantics = SpecCompiler.Resolve(SpecCompiler.Index(files.Select(file => SpecCompiler.Export(file.File)), namespaces: null));
        var units = InParallel(files, file => new SpecUnit(file.Source, file.File, Bind(file.File, semantics, selection, cancellationToken)),
            cancellationToken);
        return new SpecProject(units, semantics, selection.Unmatched);
    }

    private static string[] Usual(IEnumerable<SpecFile> files) =>
        files.Any(file => file is { IsShipped: false, Declaration: ServiceDecl }) ? [EndpointPattern.None] : [];

    private static SpecFile Parse(SpecSource source, CancellationToken cancellationToken) => source.ForeignBytes is { } bytes
        ? SpecCompiler.ParseForeign(source.Path, bytes)
        : SpecCompiler.Parse(source.Path, source.Text, cancellationToken) with { IsShipped = source.IsShipped };

    private static BoundSpec Bind(SpecFile file, SpecSemantics semantics, SpecSelection selection, CancellationToken cancellationToken)
    {
        var bound = SpecCompiler.Bind(file, semantics, Settings, cancellationToken);
        return bound with { Diagnostics = [.. bound.Diagnostics, .. selection.DiagnosticsOn(file)] };
    }

    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellationToken) =>
        [.. items.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(work)];
}
