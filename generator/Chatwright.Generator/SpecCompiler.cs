using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Selection;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml.Errors;

namespace Chatwright.Generator;

/// <summary>
/// The stages as functions of values, combined by the pipeline and the command. An exception in a stage is reported for its file;
/// uncaught, it would suppress the output of every file.
/// </summary>
internal static class SpecCompiler
{
    public static SpecFile Parse(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            return SpecParser.Parse(path, text, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SpecFile(path, null, [Diagnostic(path, exception)], IsLeaf: false);
        }
    }

    /// <summary>A file whose bytes are not UTF-8. Nothing of it counts: another machine would read other text.</summary>
    public static SpecFile ParseForeign(string path, byte[] bytes) => Refused(path, diagnostics => Utf8Check.Report(bytes, diagnostics));

    /// <summary>A file whose bytes are not UTF-8, as its text shows by replacement characters.</summary>
    public static SpecFile ParseForeign(string path, string text) =>
        Refused(path, diagnostics => Utf8Check.ReportReplacement(text, diagnostics));

    private static SpecFile Refused(string path, Action<DiagnosticBag> report)
    {
        var diagnostics = new DiagnosticBag(path);
        report(diagnostics);
        return new SpecFile(path, null, diagnostics.ToEquatableArray(), IsLeaf: false);
    }

    /// <summary>Selects the shipped files that apply.</summary>
    /// <param name="heads">The heads of all files; null for a file without one.</param>
    /// <param name="endpoints">The patterns of shipped endpoints that the project selects.</param>
    /// <param name="isExtension">True if the shipped files describe a compiled client that the project's own extend.</param>
    public static SpecSelection Select(IEnumerable<FileHead?> heads, EquatableArray<string> endpoints, bool isExtension) =>
        SpecSelection.Create(heads.OfType<FileHead>(), endpoints, isExtension);

    public static FileExport Export(SpecFile file) => Exporter.Export(file) with { IsShipped = file.IsShipped };

    /// <summary>Exports a file with places and prose, for tools that show declarations. In the pipeline, any edit would change it.</summary>
    public static FileExport ExportWhole(SpecFile file) => Exporter.ExportWhole(file) with { IsShipped = file.IsShipped };

    public static SpecIndex Index(IEnumerable<FileExport> exports, NamespaceRule? namespaces) => SpecIndex.Create(exports, namespaces);

    /// <summary>Resolves the shared declarations of all files.</summary>
    public static SpecSemantics Resolve(SpecIndex index) => new(index);

    public static BoundSpec Bind(SpecFile file, SpecSemantics semantics, ProjectSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return SpecBinder.Bind(file, semantics, settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new BoundSpec(null, [.. file.Diagnostics, Diagnostic(file.Path, exception)]);
        }
    }

    /// <summary>The file of an endpoint, of a webhook or of shared types.</summary>
    public static EmittedFile Emit(SpecModel model) => Emit(model.HintName, () => Emitter.Emit(model));

    /// <summary>Emits the file of a service.</summary>
    /// <param name="fragments">The fragments that all files add to their services.</param>
    public static EmittedFile Emit(ServiceModel service, EquatableArray<ServiceFragment> fragments) =>
        Emit(service.HintName, () => Emitter.Emit(service, fragments));

    /// <summary>The files of what the project adds to compiled clients, one for each.</summary>
    /// <param name="fragments">The fragments that all files add to their services.</param>
    public static EquatableArray<EmittedFile> EmitExtensions(EquatableArray<ServiceFragment> fragments) =>
        ExtensionModel.Of(fragments).ConvertAll(extension => Emit(extension.HintName, () => Emitter.Emit(extension)));

    /// <summary>Printing has no way to report, so an exception becomes an error of the C# compiler in this one file.</summary>
    private static EmittedFile Emit(string hintName, Func<EmittedFile> emit)
    {
        try
        {
            return emit();
        }
        catch (Exception exception)
        {
            var error = $"#error {Rules.Internal.Id}: the spec compiler failed to print this file ({exception.GetType().Name})\n";
            return new EmittedFile(hintName, error);
        }
    }

    private static SpecDiagnostic Diagnostic(string path, Exception exception) =>
        new(Rules.Internal, path, default, [$"{exception.GetType().Name}: {exception.Message}"]);
}
