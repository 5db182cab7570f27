using System.Text;
using System.Text.RegularExpressions;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;

namespace Generator.Tests.Selection;

/// <summary>Counts what the shipped specs describe, by group.</summary>
internal static partial class GroupTable
{
    private const string Head =
        "A batch has an outcome for each of its items. The last two columns count files: those with notes on doubts of their\n"
        + "pages, and those that are in part known from SDKs only.\n\n"
        + "| Group | Endpoints | Fields | Enums | Unions | Paged | Batches | Examples | With notes | From an SDK |\n"
        + "|---|---|---|---|---|---|---|---|---|---|\n";

    /// <summary>One line for each group, and one each for the types of several groups and for the webhooks.</summary>
    public static string Print(IReadOnlyList<SpecDecl> specs, ServiceModel service)
    {
        var text = new StringBuilder(Head);
        var declared = specs.OfType<ServiceDecl>().Single().Groups;
        var rows = new List<Row>();
        foreach (var name in service.Groups.Select(group => group.Names.Property))
        {
            var segment = declared.Single(group => group.Name?.Value == name).Segment.Value;
            rows.Add(Row.Of(name, [.. specs.Where(spec => GroupOf(spec) == segment)]));
        }
        rows.Add(Row.Of("types of several groups", [.. specs.OfType<SharedDecl>().Where(shared => shared.Head.Value == SharedDecl.All)]));
        rows.Add(Row.Of("webhooks", [.. specs.Where(spec => spec is WebhookDecl || IsSharedBy(spec, WebhookDecl.All))]));
        rows.Add(rows.Aggregate((sum, row) => sum + row) with { Name = "all" });
        foreach (var row in rows)
            text.Append(row.ToString()).Append('\n');
        return text.ToString();
    }

    private static string? GroupOf(SpecDecl spec) => spec switch
    {
        EndpointDecl endpoint => Exporter.Name(endpoint)!.Group,
        SharedDecl shared => shared.Head.Value,
        _ => null,
    };

    private static bool IsSharedBy(SpecDecl spec, string word) => spec is SharedDecl shared && shared.Head.Value == word;

    /// <summary>A line of the table.</summary>
    /// <param name="Notes">The files with notes, about doubts and contradictions of the pages.</param>
    /// <param name="Sdk">The files whose notes name an SDK as a source.</param>
    private sealed partial record Row(
        string Name, int Requests, int Fields, int Enums, int Unions, int Paged, int Batches, int Examples, int Notes, int Sdk)
    {
        public static Row operator +(Row one, Row other) => new(
            one.Name, one.Requests + other.Requests, one.Fields + other.Fields, one.Enums + other.Enums, one.Unions + other.Unions,
            one.Paged + other.Paged, one.Batches + other.Batches, one.Examples + other.Examples, one.Notes + other.Notes, one.Sdk + other.Sdk);

        public static Row Of(string name, IReadOnlyList<SpecDecl> specs)
        {
            var types = specs.SelectMany(spec => spec.Types).ToList();
            var endpoints = specs.OfType<EndpointDecl>().ToList();
            var webhooks = specs.OfType<WebhookDecl>().ToList();
            return new(
                name,
                endpoints.Count + webhooks.Count,
                specs.Sum(spec => DeclaredFields.Of(spec).Count()),
                types.Count(type => type.Body is ValuesBody),
                types.Count(type => type.Body is UnionBody or ChoiceBody),
                endpoints.Count(endpoint => endpoint.Pages is not null),
                endpoints.Count(endpoint => endpoint.Results is not null),
                endpoints.Sum(endpoint => endpoint.Examples.Count) + webhooks.Sum(webhook => webhook.Examples.Count),
                specs.Count(spec => Prose(spec).Any()),
                specs.Count(spec => Prose(spec).Any(notes => Source().IsMatch(notes))));
        }

        public override string ToString() => FormattableString.Invariant(
            $"| {Name} | {Requests} | {Fields} | {Enums} | {Unions} | {Paged} | {Batches} | {Examples} | {Notes} | {Sdk} |");

        private static IEnumerable<string> Prose(SpecDecl spec) => DeclaredFields.Of(spec).Select(field => field.Docs)
            .Concat(spec.Types.Select(type => type.Docs))
            .Prepend(spec.Docs)
            .Select(docs => docs.Notes).OfType<string>();

        [GeneratedRegex(@"\bSDKs?\b")]
        private static partial Regex Source();
    }
}
