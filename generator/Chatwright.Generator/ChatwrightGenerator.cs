using System;
using System.Linq;
using System.Text;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Selection;
using Chatwright.Generator.Surroundings;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml.Errors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Chatwright.Generator;

/// <summary>
/// The pipeline. Files are parsed and bound one by one; facts of other files come from the index. Models and diagnostics are separated
/// before printing, so that an edit that only moves diagnostics re-prints nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ChatwrightGenerator : IIncrementalGenerator
{
    private static readonly string[] s_extensions = [".api.yaml", ".api.yml"];

    /// <summary>The code pages of UTF-8, and of UTF-16 and UTF-32 behind a mark.</summary>
    private static readonly int[] s_unicode = [65001, 1200, 1201, 12000, 12001];

    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => ProjectOptions.Read(provider.GlobalOptions));
        var settings = options.Select((read, _) => read.Settings).WithTrackingName(Steps.Settings);

        var read = context.AdditionalTextsProvider
            .Where(text => s_extensions.Any(extension => text.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => (Text: pair.Left, IsShipped: ProjectOptions.IsShipped(pair.Right.GetOptions(pair.Left))))
            .Combine(options.Select((read, _) => (read.Settings.IsEnabled, read.Endpoints)))
            .Where(pair => pair.Right.IsEnabled)
            .Select((pair, cancellation) => Read(pair.Left.Text, pair.Left.IsShipped, pair.Right.Endpoints, cancellation))
            .WithTrackingName(Steps.Parse);
        var parsed = read.Where(spec => spec.File is not null).Select((spec, _) => spec.File!);
        var unselected = read.Where(spec => spec.Unselected is not null).Select((spec, _) => spec.Unselected);

        var selection = parsed
            .Select((file, _) => FileHead.Of(file))
            .Collect()
            .Combine(unselected.Collect())
            .Combine(options.Select((read, _) => (read.Endpoints, IsExtension: read.Settings.Extends is not null)))
            .Select((pair, _) => SpecCompiler.Select(pair.Left.Left.Concat(pair.Left.Right), pair.Right.Endpoints, pair.Right.IsExtension));
        var selected = parsed.Combine(selection);
        var files = selected.Where(pair => pair.Right.Counts(pair.Left)).Select((pair, _) => pair.Left);

        var semantics = files
            .Select((file, _) => SpecCompiler.Export(file))
            .Collect()
            .Combine(settings.Select((project, _) => project.Namespaces))
            .Select((pair, _) => SpecCompiler.Index(pair.Left, pair.Right))
            .WithTrackingName(Steps.Index)
            .Select((index, _) => SpecCompiler.Resolve(index));

        var bound = files.Combine(semantics).Combine(settings)
            .Where(pair => !(pair.Left.Left.IsShipped && pair.Right.Extends is not null))
            .Select((pair, cancellation) => SpecCompiler.Bind(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(Steps.Bind);

        var all = bound.Select((spec, _) => spec.Model).WithTrackingName(Steps.Model);
        var occupied = all.Where(model => model is not null)
            .Select((model, _) => EmittedTypes.Of(model!))
            .Collect()
            .Combine(context.CompilationProvider)
            .Select((pair, cancellation) => Occupied.Find(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.Occupied);
        var models = all.Combine(occupied.Select((found, _) => found.Services))
            .Where(pair => pair.Left is not null && !pair.Right.Contains(pair.Left.Home.Service))
            .Select((pair, _) => pair.Left!);
        var services = models.Where(model => model is ServiceModel).Select((model, _) => (ServiceModel)model);
        var others = models.Where(model => model is EndpointModel or SharedModel or WebhookModel);

        var registry = others
            .Select((model, _) => ServiceFragment.Of(model))
            .Collect()
            .Select((all, _) => all.ToEquatableArray())
            .WithTrackingName(Steps.Registry);

        var emitted = others.Select((model, _) => SpecCompiler.Emit(model)).WithTrackingName(Steps.Emit);
        var emittedServices = services.Combine(registry).Select((pair, _) => SpecCompiler.Emit(pair.Left, pair.Right)).WithTrackingName(Steps.Emit);

        var extensions = registry.SelectMany((fragments, _) => SpecCompiler.EmitExtensions(fragments)).WithTrackingName(Steps.Emit);

        context.RegisterSourceOutput(emitted, Add);
        context.RegisterSourceOutput(extensions, Add);
        context.RegisterSourceOutput(emittedServices, Add);
        context.RegisterSourceOutput(settings, (output, project) =>
        {
            if (project is { IsEnabled: true, Mark: { } mark })
                Add(output, MarkEmitter.Emit(mark));
        });

        context.RegisterSourceOutput(bound.Select((spec, _) => spec.Diagnostics).WithTrackingName(Steps.Report), Report);
        context.RegisterSourceOutput(selected.Select((pair, _) => pair.Right.DiagnosticsOn(pair.Left)), Report);
        context.RegisterSourceOutput(selection.Combine(settings).Select((pair, _) => pair.Right.IsEnabled ? pair.Left.Unmatched : []), Report);
        context.RegisterSourceOutput(occupied.Select((found, _) => found.Diagnostics), Report);
        context.RegisterSourceOutput(options.Select((read, _) => read.Diagnostics), Report);
    }

    private static SpecInput Read(AdditionalText file, bool isShipped, EquatableArray<string> wanted, CancellationToken cancellation)
    {
        var source = file.GetText(cancellation);
        var text = source?.ToString() ?? "";
        if (isShipped && HeadLines.OfUnselected(file.Path, text, wanted) is { } head)
            return new(null, head);
        var parsed = source is null ? SpecCompiler.Parse(file.Path, text, cancellation) : Parse(file.Path, source, text, cancellation);
        return new(parsed with { IsShipped = isShipped }, null);
    }

    /// <summary>The compiler reads a file that is not UTF-8 in the encoding of its machine, or replaces what it cannot read.</summary>
    private static SpecFile Parse(string path, SourceText source, string text, CancellationToken cancellation) =>
        source.Encoding is { } encoding && !s_unicode.Contains(encoding.CodePage) ? SpecCompiler.ParseForeign(path, encoding.GetBytes(text))
        : Utf8Check.HasReplacement(text) && !IsWhole(source, text) ? SpecCompiler.ParseForeign(path, text)
        : SpecCompiler.Parse(path, text, cancellation);

    /// <summary>Determines whether a text is all of its file: the checksum is that of the file's bytes.</summary>
    private static bool IsWhole(SourceText source, string text) =>
        source.GetChecksum().SequenceEqual(SourceText.From(text, source.Encoding, source.ChecksumAlgorithm).GetChecksum());

    private static void Add(SourceProductionContext context, EmittedFile file) =>
        context.AddSource(file.HintName, SourceText.From(file.Text, s_utf8));

    private static void Report(SourceProductionContext context, EquatableArray<SpecDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
