using Chatwright.Generator;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;
using Chatwright.Import;

namespace Import.Tests;

/// <summary>A page of a webhook and its spec, with queries for tests.</summary>
internal sealed class ImportedWebhook
{
    private ImportedWebhook(ImportedSpec imported)
    {
        Imported = imported;
        Spec = (WebhookDecl)SpecCompiler.Parse(imported.FileName, imported.Text, CancellationToken.None).Declaration!;
    }

    public ImportedSpec Imported { get; }

    public WebhookDecl Spec { get; }

    /// <summary>The members of the body as <c>name type</c>.</summary>
    public IEnumerable<string> Body => Members(Spec.Body);

    /// <summary>The members of the reply as <c>name type</c>.</summary>
    public IEnumerable<string> Reply => Members(Spec.Reply);

    /// <summary>The codes of the reply as <c>code=name</c>, with the range of further ones.</summary>
    public IEnumerable<string> Codes => Spec.Codes.Select(code =>
        $"{code.Code.Value}={code.Name?.Value}{(code.Range is { } range ? $" {range.Value.Least}..{range.Value.Most}" : "")}");

    public IEnumerable<(string? Name, bool HasBody, bool HasReply)> Examples
        => Spec.Examples.Select(example => (example.Name, example.Body is not null, example.Reply is not null));

    /// <summary>The line of the page and the words of each doubt.</summary>
    public IEnumerable<string> Doubts => Imported.Doubts.Select(doubt => $"{doubt.Line}: {doubt.Text}");

    public static ImportedWebhook Of(string text) => new(ServiceSpecs.Importer().Import("page.md", text, command => command + ".api.yaml"));

    /// <summary>A page among the test's own.</summary>
    public static ImportedWebhook Named(string name)
        => Of(File.ReadAllText(Repository.At("tests", "Import.Tests", "Pages", "Webhooks", name)));

    private static IEnumerable<string> Members(PayloadDecl? payload) => (payload?.Fields ?? []).Select(field =>
        $"{field.WireName.Value} {TypeText(field.Type!)}{(field.Wire is { } wire ? $" wire {Vocabulary.WireForms.WordFor(wire.Value)}" : "")}"
            + (field.IsRequired ? "!" : ""));

    private static string TypeText(TypeExpr type) => type switch
    {
        ListTypeExpr it => $"[{TypeText(it.Element)}]",
        NamedTypeExpr it => it.Name,
        _ => $"{type}",
    };
}
