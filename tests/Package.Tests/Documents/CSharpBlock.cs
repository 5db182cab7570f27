using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Package.Tests.Documents;

/// <summary>Makes a file that compiles of a block: statements become a method's, and what they take for granted becomes its parameters.</summary>
internal static class CSharpBlock
{
    /// <summary>The variables that pages assume.</summary>
    private static readonly (string Type, string Name)[] s_context =
    [
        ("string[]", "args"),
        ("TencentChatClient", "chat"),
        ("TencentChatClientOptions", "options"),
        ("FakeTencentChat", "fake"),
        ("string", "key"),
        ("WebApplicationBuilder", "builder"),
        ("IServiceCollection", "services"),
        ("IConfigurationSection", "section"),
        ("HttpClient", "http"),
        ("ILoggerFactory", "loggerFactory"),
        ("ListConversationsRequest", "request"),
    ];

    public static string Compilable(Block block)
    {
        // A line of dots says that something is left out.
        var text = string.Join('\n', block.Text.Split('\n').Select(line => line.Trim() is "…" or "// …" ? "" : line));
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var types = root.Members.Except(statements);
        return $$"""
            {{string.Concat(root.Usings.Select(line => line.ToString() + "\n"))}}
            namespace Documents.{{Identifier(block)}}
            {
                internal static class Block
                {
                    public static async Task RunAsync({{string.Join(", ", Parameters(root))}})
                    {
                        await Task.CompletedTask;
            {{Placed(block, text, statements)}}
                    }
                }
            {{Placed(block, text, types)}}
            }
            """;
    }

    private static string Identifier(Block block)
        => "At_" + string.Concat($"{block.Page}_{block.Line}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Placed(Block block, string text, IEnumerable<MemberDeclarationSyntax> members) => string.Concat(members.Select(member =>
        $"#line {block.Line + text[..member.SpanStart].Count(c => c == '\n')} \"{block.Page}\"\n{member}\n#line default\n"));

    private static IEnumerable<string> Parameters(CompilationUnitSyntax root)
    {
        var used = root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).ToHashSet();
        var declared = root.DescendantNodes().Select(Declared).ToHashSet();
        return s_context.Where(item => used.Contains(item.Name) && !declared.Contains(item.Name)).Select(item => $"{item.Type} {item.Name}");
    }

    private static string? Declared(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax it => it.Identifier.Text,
        SingleVariableDesignationSyntax it => it.Identifier.Text,
        ForEachStatementSyntax it => it.Identifier.Text,
        ParameterSyntax it => it.Identifier.Text,
        _ => null,
    };
}
