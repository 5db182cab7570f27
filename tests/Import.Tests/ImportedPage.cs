using System.Text.Json;
using Chatwright.Generator;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Import;

namespace Import.Tests;

/// <summary>A page and its spec, with queries for tests.</summary>
internal sealed class ImportedPage
{
    private readonly EndpointDecl _spec;

    private ImportedPage(ImportedSpec imported)
    {
        Imported = imported;
        _spec = (EndpointDecl)SpecCompiler.Parse(imported.FileName, imported.Text, CancellationToken.None).Declaration!;
    }

    public ImportedSpec Imported { get; }

    public string Path => _spec.Head.Value;

    public string? Calls => _spec.Calls is { } calls ? $"{calls.Permits}/{calls.WindowSeconds switch { 1 => "s", 60 => "m", _ => "h" }}" : null;

    public string? Summary => _spec.Docs.Summary;

    public IEnumerable<long> ErrorCodes => _spec.Errors.Select(error => error.Code.Value);

    public EndpointDecl Spec => _spec;

    public static ImportedPage Of(string text)
        => new(ServiceSpecs.Importer().Import("page.md", text, path => path[(path.LastIndexOf('/') + 1)..] + ".api.yaml"));

    /// <summary>A page among the test's own.</summary>
    public static ImportedPage Named(string name) => Of(File.ReadAllText(Repository.At("tests", "Import.Tests", "Pages", name)));

    /// <summary>
    /// A member as <c>type</c>, with <c>!</c> where it is required and its limits; dots lead through objects and lists: <c>MsgBody.MsgType</c>.
    /// </summary>
    public string Sent(string path) => Describe(Find(_spec.Request, path));

    public string Answered(string path) => Describe(Find(_spec.Response, path));

    /// <summary>The line of the page and the words of each doubt.</summary>
    public IEnumerable<string> Doubts => Imported.Doubts.Select(doubt => $"{doubt.Line}: {doubt.Text}");

    /// <summary>All paths of members, of requests with a <c>&gt;</c> before them, of responses with a <c>&lt;</c>.</summary>
    public IEnumerable<string> Members => Below(_spec.Request, "> ").Concat(Below(_spec.Response, "< "));

    public TypeDecl Type(string name) => _spec.Types.Single(type => type.Name.Value == name);

    /// <summary>An enum's values and names.</summary>
    public string Enum(string name) => string.Join(", ", Type(name).Body switch
    {
        EnumBody it => it.Members.Select(member => $"{member.Value.Value.Text}={member.Name.Value}"),
        FlagsBody it => it.Members.Select(member => $"{member.Value.Value.Text}={member.Name.Value}"),
        _ => [],
    });

    public IEnumerable<(string? Name, bool HasRequest, bool HasResponse)> Examples
        => _spec.Examples.Select(example => (example.Name, example.Request is not null, example.Response is not null));

    private IEnumerable<string> Below(PayloadDecl? payload, string prefix) => payload is null ? [] : Below(payload.Fields, prefix, 0);

    private IEnumerable<string> Below(EquatableArray<FieldDecl> fields, string prefix, int depth)
    {
        foreach (var field in fields)
        {
            yield return prefix + field.WireName.Value;
            if (depth < 12 && FieldsOf(field) is { } below)
            {
                foreach (var path in Below(below, $"{prefix}{field.WireName.Value}.", depth + 1))
                    yield return path;
            }
        }
    }

    private FieldDecl Find(PayloadDecl? payload, string path)
    {
        var fields = payload!.Fields;
        FieldDecl? found = null;
        foreach (var step in path.Split('.'))
        {
            found = fields.Single(field => field.WireName.Value == step);
            fields = FieldsOf(found) ?? [];
        }
        return found!;
    }

    private EquatableArray<FieldDecl>? FieldsOf(FieldDecl field) =>
        (_spec.Types.FirstOrDefault(type => type.Name.Value == field.Type!.Innermost.Name)?.Body as ObjectBody)?.Fields;

    private static string Describe(FieldDecl field)
    {
        var limits = field.Constraints;
        string?[] parts =
        [
            Describe(field.Type!)
                + (field.IsRequired ? "!" : "")
                + (field.Wire is { } wire ? $" wire {Vocabulary.WireForms.WordFor(wire.Value)}" : ""),
            limits.Min is { } min ? $"min {min.Value}" : null,
            limits.Max is { } max ? $"max {max.Value}" : null,
            limits.MaxChars is { } chars ? $"maxChars {chars.Value}" : null,
            limits.MaxBytes is { } bytes ? $"maxBytes {bytes.Value}" : null,
            limits.MaxItems is { } items ? $"maxItems {items.Value}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Describe(TypeExpr type) => type switch
    {
        ListTypeExpr it => $"[{Describe(it.Element)}]",
        MapTypeExpr it => $"{{string: {Describe(it.Value)}}}",
        NamedTypeExpr it => it.Name,
        _ => "",
    };
}
