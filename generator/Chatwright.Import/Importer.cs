using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Import.Drafts;
using Chatwright.Import.Facts;
using Chatwright.Import.Texts;
using Chatwright.Import.Writing;

namespace Chatwright.Import;

/// <summary>Makes specs of pages. Each result has passed the compiler, together with the existing specs and those made before.</summary>
internal sealed class Importer
{
    private const int MaxRepairs = 400;

    private readonly Dictionary<string, SpecFile> _files;
    private readonly KnownNames _known;

    private readonly ProjectSettings _settings;

    /// <param name="specs">The specs that the new ones stand beside, a service among them.</param>
    /// <param name="settings">The settings of the project that they belong to.</param>
    /// <param name="named">Other specs of the service, which are not compiled along; codes keep the names that they give.</param>
    public Importer(IEnumerable<SpecFile> specs, ProjectSettings settings, IEnumerable<SpecFile>? named = null)
    {
        _files = specs.ToDictionary(file => file.Path);
        _settings = settings;
        _known = new KnownNames(_files.Values, named ?? []);
    }

    /// <summary>Gets the spec that already describes an endpoint or a webhook; null if there is none.</summary>
    /// <param name="head">The path or the command.</param>
    public string? Owner(string head) => _files.Values
        .FirstOrDefault(file => file.Declaration is EndpointDecl or WebhookDecl && file.Declaration.Head.Value == head)?.Path;

    /// <param name="page">The page's name, which the spec mentions.</param>
    /// <param name="text">The page.</param>
    /// <param name="pathOf">Gets the path for the spec of an endpoint or a webhook.</param>
    /// <param name="schemaLine">The first line of the spec, which leads editors to the schema; null for none.</param>
    /// <exception cref="PageException">No spec can be made of the page.</exception>
    public ImportedSpec Import(string page, string text, Func<string, string> pathOf, string? schemaLine = null)
    {
        var facts = FactsReader.Read(text, _known.WebhookCommand);
        if (facts.IsWebhook && !_known.HasWebhooks)
        {
            throw new PageException(
                $"the page describes the webhook {facts.Head}, and the spec of the service lacks 'webhooks', which tells how it is sent");
        }
        var path = pathOf(facts.Head);
        var draft = SpecDrafter.Draft(facts, _known);
        for (var repair = 0; ; repair++)
        {
            var printer = SpecPrinter.Print(draft, page, schemaLine);
            var file = SpecCompiler.Parse(path, printer.Text, CancellationToken.None);
            if (FirstDiagnostic(file) is not { } diagnostic)
            {
                _files[path] = file;
                _known.Add(file);
                return new ImportedSpec(Path.GetFileName(path), printer.Text, draft, AllDoubts(draft));
            }
            if (repair == MaxRepairs || !DraftRepair.TryRepair(draft, printer.PartAt(diagnostic.At.StartLine), diagnostic))
                throw new PageException($"the draft of the page does not compile: {DraftRepair.Message(diagnostic)}");
        }
    }

    private SpecDiagnostic? FirstDiagnostic(SpecFile file)
    {
        var exports = _files.Values.Where(other => other.Path != file.Path).Append(file).Select(SpecCompiler.Export);
        var semantics = SpecCompiler.Resolve(SpecCompiler.Index(exports, namespaces: null));
        var bound = SpecCompiler.Bind(file, semantics, _settings, CancellationToken.None);
        return bound.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Severity >= Severity.Warning);
    }

    private static List<Doubt> AllDoubts(SpecDraft draft) =>
        [.. draft.Doubts.Concat(draft.Fields.SelectMany(DoubtsOf))
            .DistinctBy(doubt => (doubt.Line, doubt.Text))
            .OrderBy(doubt => doubt.Line)];

    private static IEnumerable<Doubt> DoubtsOf(FieldDraft field) =>
        field.Doubts.Select(doubt => doubt with { Text = $"{field.WireName}: {doubt.Text}" });
}
