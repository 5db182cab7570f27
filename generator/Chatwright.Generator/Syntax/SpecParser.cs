using System.Linq;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>A parsed spec file: its declaration, as far as it could be read, and its diagnostics.</summary>
/// <param name="Path">The path by which the compiler names the file; used only for order and diagnostics.</param>
/// <param name="IsLeaf">
/// <c>true</c> if it is, or seems to be, the file of an endpoint or a webhook, on which no other depends; otherwise, <c>false</c>.
/// </param>
internal sealed record SpecFile(string Path, SpecDecl? Declaration, EquatableArray<SpecDiagnostic> Diagnostics, bool IsLeaf)
{
    /// <summary><c>true</c> if the file ships with Chatwright; <c>false</c> for a file of the project.</summary>
    public bool IsShipped { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
}

internal static class SpecParser
{
    public static SpecFile Parse(string path, string text, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag(path);
        var root = YamlReader.Read(text, diagnostics, cancellationToken);
        if (root is null && !diagnostics.HasErrors)
            diagnostics.Add(Rules.UnknownKind, default, " The file is empty.");
        var declaration = root is null ? null : Declaration(root, text, diagnostics);
        var isLeaf = declaration is EndpointDecl or WebhookDecl || (declaration is null && BrokenFile.SeemsALeaf(text));
        return new SpecFile(path, declaration, diagnostics.ToEquatableArray(), isLeaf);
    }

    private static SpecDecl? Declaration(YamlNode root, string text, DiagnosticBag diagnostics) => Kind(root, diagnostics) switch
    {
        "service" when MapReader.Open(root, Grammar.Service, diagnostics) is { } map => ServiceParser.Parse(map, diagnostics),
        "shared" when MapReader.Open(root, Grammar.Shared, diagnostics) is { } map => SharedParser.Parse(map, diagnostics),
        "endpoint" when MapReader.Open(root, Grammar.Endpoint, diagnostics) is { } map => EndpointParser.Parse(map, text, diagnostics),
        "webhook" when MapReader.Open(root, Grammar.Webhook, diagnostics) is { } map => WebhookParser.Parse(map, text, diagnostics),
        _ => null,
    };

    /// <summary>'service' beside another kind only names the owner.</summary>
    private static string? Kind(YamlNode root, DiagnosticBag diagnostics)
    {
        if (root is not YamlMap map)
        {
            diagnostics.Add(Rules.NotAMap, root.At, "A spec file");
            return null;
        }
        var kinds = map.Entries.Where(entry => Grammar.Kinds.Contains(entry.Key.Text)).ToList();
        if (kinds.Count > 1)
            kinds.RemoveAll(entry => entry.Key.Text == "service");
        if (kinds.Count == 1)
            return kinds[0].Key.Text;
        var first = kinds.Count > 1 ? kinds[1].Key : map.Entries.Count > 0 ? map.Entries[0].Key : null;
        var suggestion = kinds.Count == 0 && first is not null ? Suggestion.For(first.Text, Grammar.Kinds) : "";
        diagnostics.Add(Rules.UnknownKind, first?.At ?? map.At, suggestion);
        return null;
    }
}
