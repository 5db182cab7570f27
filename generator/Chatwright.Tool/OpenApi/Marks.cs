using System.Globalization;
using System.Text.Json.Nodes;
using Chatwright.Generator.Syntax;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>
/// Extension members, which start with <c>x-</c>, for the parts of a spec that OpenAPI has no member for. README.md in this folder lists them.
/// </summary>
internal static class Marks
{
    /// <summary>Adds a mark; null and false are not worth one.</summary>
    public static void Mark(this IOpenApiExtensible element, string name, JsonNode? value)
    {
        if (value is null || (value is JsonValue flag && flag.TryGetValue<bool>(out var isSet) && !isSet))
            return;
        element.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        element.Extensions["x-" + name] = new JsonNodeExtension(value);
    }

    public static void MarkDocs(this IOpenApiExtensible element, DocDecl docs)
    {
        element.Mark("notes", docs.Notes);
        element.Mark("deprecated-reason", docs.Deprecated is { Length: > 0 } reason ? reason : null);
    }

    /// <summary>Links the pages of the documentation: the first one where OpenAPI has a place for it, all in a mark if there are several.</summary>
    public static void LinkDocs(this OpenApiOperation operation, DocDecl docs)
    {
        operation.ExternalDocs = docs.FirstPage();
        operation.Mark("docs", docs.Links.Count > 1 ? List(docs.Links.Select(link => (JsonNode?)link)) : null);
    }

    /// <summary>The first page of the documentation; null without one.</summary>
    public static OpenApiExternalDocs? FirstPage(this DocDecl docs) =>
        docs.Links.Count > 0 ? new OpenApiExternalDocs { Url = new Uri(docs.Links[0]) } : null;

    /// <summary>Summary and description as one text; null without either.</summary>
    public static string? Text(this DocDecl docs) =>
        string.Join("\n\n", new[] { docs.Summary, docs.Description }.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } text
            ? text
            : null;

    public static JsonArray List(IEnumerable<JsonNode?> values) => new([.. values]);

    public static JsonNode Node(Literal literal) => literal.Kind switch
    {
        LiteralKind.Integer or LiteralKind.Number => JsonNode.Parse(literal.Text)!,
        LiteralKind.Bool => literal.Text == "true",
        _ => literal.Text,
    };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
