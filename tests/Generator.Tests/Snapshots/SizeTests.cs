using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Snapshots;

/// <summary>The user's compiler chews what is emitted, and the user steps through it: it stays short.</summary>
public class SizeTests
{
    public static TheoryData<string> Endpoints =>
        new(Shipped.HintNames.Select(name => name.Split('.')).Where(parts => parts.Length == 5 && parts[2] != "Shared").Select(parts => parts[2]));

    [Theory, MemberData(nameof(Endpoints))]
    public void Method_request_and_response_of_an_endpoint_take_at_most_160_lines(string endpoint)
    {
        var types = Declarations($"TencentChat.Conversations.{endpoint}.g.cs")
            .Where(type => type.Identifier.ValueText == "ConversationsClient" || (IsPayload(type) && !IsUnion(type)));
        Assert.InRange(types.Sum(Lines), 1, 160);
    }

    [Fact]
    public void A_named_type_takes_at_most_130_lines()
    {
        var types = Shipped.HintNames.SelectMany(Declarations).Where(type => type is RecordDeclarationSyntax && (IsUnion(type) || !IsPayload(type)));
        Assert.Empty(types.Where(type => Lines(type) > 130).Select(type => $"{type.Identifier.ValueText}: {Lines(type)}"));
    }

    private static bool IsUnion(BaseTypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.AbstractKeyword);

    private static bool IsPayload(BaseTypeDeclarationSyntax type) => type.Identifier.ValueText is var name
        && (name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal));

    private static GeneratorRun Shipped { get; } = GeneratorHarness.RunOnce(SpecProject.Empty.With(Repository.Specs));

    /// <summary>The types of a file that are not nested.</summary>
    private static IEnumerable<BaseTypeDeclarationSyntax> Declarations(string hintName) =>
        CSharpSyntaxTree.ParseText(Shipped.Text(hintName)).GetRoot().DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is NamespaceDeclarationSyntax);

    /// <summary>With the documentation above it.</summary>
    private static int Lines(SyntaxNode type) => type.ToFullString().Trim().Split('\n').Length;
}
