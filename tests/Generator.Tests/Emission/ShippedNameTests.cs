using System.Text.RegularExpressions;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;

namespace Generator.Tests.Emission;

/// <summary>The names of members in the shipped specs: one rule for all of them.</summary>
public partial class ShippedNameTests
{
    [Fact]
    public void A_truth_value_begins_with_Is_or_Has()
    {
        var names = Members()
            .Where(member => member.Field.Type is NamedTypeExpr { Name: "bool" })
            .Select(member => $"{member.Path}: {Name(member.Field)}")
            .ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(Truth(), name));
    }

    [Fact]
    public void Any_other_member_has_the_word_of_the_wire_in_nearly_all_cases()
    {
        var all = Members().Where(member => member.Field.Type is not NamedTypeExpr { Name: "bool" }).ToList();
        var renamed = all.Where(member => member.Field.Name is not null).Select(member => $"{member.Path}: {Name(member.Field)}").ToList();
        Assert.True(renamed.Count * 100 < all.Count, string.Join("\n", renamed));
    }

    private static string Name(FieldDecl field) => field.Name?.Value ?? Identifiers.Pascal(field.WireName.Value);

    private static IEnumerable<(string Path, FieldDecl Field)> Members() =>
        from spec in Repository.WholeApi
        let declaration = SpecParser.Parse(spec.Path, spec.Text, CancellationToken.None).Declaration
        where declaration is EndpointDecl or SharedDecl
        from field in DeclaredFields.Of(declaration)
        select (spec.Path, field);

    [GeneratedRegex(": (Is|Has)[A-Z]")]
    private static partial Regex Truth();
}
