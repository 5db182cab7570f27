using Chatwright.Generator;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Selection;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Tool.Outcomes;

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

    /// <summary>The namespaces of a project that references Chatwright.TencentChat and sets none.</summary>
    private static readonly NamespaceRule s_extension = Settings.Namespaces with { Extended = "Chatwright.TencentChat" };

    private SpecProject(IReadOnlyList<SpecUnit> units, SpecSemantics semantics, IReadOnlyList<SpecDiagnostic> diagnostics) =>
        (Units, Semantics, Diagnostics) = (units, semantics, diagnostics);

    /// <summary>The files that count: the project's own, then the shipped ones, each in the order given.</summary>
    public IReadOnlyList<SpecUnit> Units { get; }

    /// <summary>Gets the models of one kind; files with errors have none.</summary>
    public IEnumerable<T> Models<T>()
        where T : SpecModel => Units.Select(unit => unit.Bound.Model).OfType<T>();

    /// <summary>Finds the service of an endpoint or a webhook.</summary>
    /// <exception cref="ToolException">The spec of the service has errors.</exception>
    public ServiceModel ServiceOf(SpecModel model) => Models<ServiceModel>().FirstOrDefault(service => service.Home.Service == model.Home.Service)
        ?? throw BrokenSpecs.ServiceError(model.Home.Service);

    /// <summary>The index, and the types that files share.</summary>
    public SpecSemantics Semantics { get; }

    /// <summary>The diagnostics of the project that belong to no file.</summary>
    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }

    /// <param name="sources">The files; each path once. Of the shipped files, only those apply that would in a build.</param>
    /// <param name="earlier">The previous compilation: unchanged files are not parsed again.</param>
    /// <param name="wanted">
    /// The shipped endpoints that the project selects, as in <c>ChatwrightEndpoints</c>. Null: those that a build selects by default, but none for
    /// a project that describes a service, and all if there are no other files.
    /// </param>
    /// <param name="isExtension">
    /// <c>true</c> if the other files extend the compiled client that the shipped ones describe, as in a project that references it: then it has all
    /// endpoints, and none of them can be described anew.
    /// </param>
    public static SpecProject Compile(IReadOnlyList<SpecSource> sources, SpecProject? earlier, CancellationToken cancellationToken,
        string[]? wanted = null, bool isExtension = false)
    {
        var known = earlier?.Units.ToDictionary(unit => unit.Source, unit => unit.File) ?? [];
        var files = ParseAll(sources.Where(source => !source.IsShipped), known, cancellationToken);
        isExtension &= files.Count > 0;
        EquatableArray<string> selected = isExtension ? [] : new(wanted ?? Usual(files.Select(file => file.File)));
        var shipped = sources.Where(source => source.IsShipped).ToLookup(source => HeadLines.OfUnselected(source.Path, source.Text, selected));
        files.AddRange(ParseAll(shipped[null], known, cancellationToken));
        var unselected = shipped.Select(head => head.Key).OfType<FileHead>();
        var selection = SpecCompiler.Select(files.Select(file => FileHead.Of(file.File)).Concat(unselected), selected, isExtension);
        files = [.. files.Where(file => selection.Counts(file.File))];
        var semantics = Resolve(files.Select(file => file.File), isExtension ? s_extension : Settings.Namespaces);
        // A compiled client was compiled by itself.
        var compiled = isExtension ? Resolve(files.Select(file => file.File).Where(file => file.IsShipped), Settings.Namespaces) : semantics;
        var units = InParallel(
            files,
            file => new SpecUnit(file.Source, file.File, Bind(file.File, file.File.IsShipped ? compiled : semantics, selection, cancellationToken)),
            cancellationToken);
        return new SpecProject(units, semantics, selection.Unmatched);
    }

    private static string[] Usual(IEnumerable<SpecFile> own)
    {
        var files = own.ToList();
        return files.Exists(file => file.Declaration is ServiceDecl) ? [EndpointPattern.None] : files.Count > 0 ? [EndpointPattern.Default] : [];
    }

    private static List<(SpecSource Source, SpecFile File)> ParseAll(
        IEnumerable<SpecSource> sources, Dictionary<SpecSource, SpecFile> known, CancellationToken cancellationToken) =>
        InParallel([.. sources], source => (source, known.GetValueOrDefault(source) ?? Parse(source, cancellationToken)), cancellationToken);

    private static SpecFile Parse(SpecSource source, CancellationToken cancellationToken) => source.ForeignBytes is { } bytes
        ? SpecCompiler.ParseForeign(source.Path, bytes)
        : SpecCompiler.Parse(source.Path, source.Text, cancellationToken) with { IsShipped = source.IsShipped };

    private static SpecSemantics Resolve(IEnumerable<SpecFile> files, NamespaceRule namespaces) =>
        SpecCompiler.Resolve(SpecCompiler.Index(files.Select(SpecCompiler.Export), namespaces));

    private static BoundSpec Bind(SpecFile file, SpecSemantics semantics, SpecSelection selection, CancellationToken cancellationToken)
    {
        var bound = SpecCompiler.Bind(file, semantics, Settings, cancellationToken);
        return bound with { Diagnostics = [.. bound.Diagnostics, .. selection.DiagnosticsOn(file)] };
    }

    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellationToken) =>
        [.. items.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(work)];
}
