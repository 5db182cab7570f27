using Chatwright.Generator.Binding;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz.Check;

/// <summary>The endpoint beside a shared file without users: its request and response hold each of the types.</summary>
internal static class Companion
{
    public static SpecText Of(SharedDecl shared, FuzzDocument document)
    {
        var serves = shared.Head.Value;
        var group = serves != SharedDecl.All && serves.Length > 0 && serves.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? serves
            : document.Group;
        var fields = string.Concat(shared.Types
            .Select(type => type.Name.Value)
            .Where(Identifiers.IsName)
            .Distinct()
            .Select(name => $"  A{name}: {{ type: {name} }}\n"));
        var body = fields.Length == 0 ? "" : $"request:\n{fields}response:\n{fields}";
        return new SpecText(
            document.Files[0].Path.Replace(".api.yaml", "-use.api.yaml", StringComparison.Ordinal),
            $"endpoint: v4/{group}/companion{document.Number}\n{body}");
    }
}
