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

    /// <summary>The cases of a union: <c>value=Name(type, or names of members)</c>.</summary>
    public string Union(string name) => string.Join(", ", ((UnionBody)Type(name).Body).Cases.Select(it =>
        $"{it.Is[0].Value.Text}={it.Name.Value}({(it.ContentType is { } type ? Describe(type) : NamesOf(it.Fields))})"));

    private static string NamesOf(IEnumerable<FieldDecl> fields) => string.Join(' ', fields.Select(field => field.WireName.Value));

    public string? Results => _spec.Results is null ? null : Line("results:");

    public string? Pages => _spec.Pages is null ? null : Line("pages:");

    private string Line(string start) => Imported.Text.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    private IEnumerable<string> Below(PayloadDecl? payload, string prefix) => Below(Nodes(payload?.Fields ?? []), prefix, 0);

    private static IEnumerable<string> Below(IEnumerable<Node> nodes, string prefix, int depth)
    {
        foreach (var node in nodes)
        {
            yield return prefix + node.Name;
            foreach (var path in depth < 12 ? Below(node.Below, $"{prefix}{node.Name}.", depth + 1) : [])
                yield return path;
        }
    }

    private Node Find(PayloadDecl? payload, string path)
    {
        var nodes = Nodes(payload!.Fields);
        Node? found = null;
        foreach (var step in path.Split('.'))
        {
            found = nodes.Single(node => node.Name == step);
            nodes = found.Below;
        }
        return found!;
    }

    private IEnumerable<Node> Nodes(IEnumerable<FieldDecl> fields) => fields.Select(field =>
        new Node(field.WireName.Value, field, Nodes(_spec.Types.FirstOrDefault(type => type.Name.Value == field.Type!.Innermost.Name)?.Body)));

    /// <summary>The members of all cases of a union are members of one object.</summary>
    private IEnumerable<Node> Nodes(TypeBody? body) => body switch
    {
        ObjectBody it => Nodes(it.Fields),
        UnionBody { Content: { } content } it => Nodes(it.Fields).Prepend(new Node(content.Value, null, OfCases(it))).Prepend(Discriminator(it)),
        UnionBody it => Nodes(it.Fields).Concat(OfCases(it)).Prepend(Discriminator(it)),
        _ => [],
    };

    private IEnumerable<Node> OfCases(UnionBody union) => Nodes(union.Cases.SelectMany(it => it.Fields)).DistinctBy(node => node.Name);

    private static Node Discriminator(UnionBody union) => new(union.Discriminator.Value, null, []);

    private static string Describe(Node node) => node.Field is { } field ? Describe(field) : "";

    /// <param name="Field">Null for the discriminator and the content of a union.</param>
    private sealed record Node(string Name, FieldDecl? Field, IEnumerable<Node> Below);

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
