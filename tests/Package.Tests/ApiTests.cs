using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>
/// The public API of each package, as the text that was last agreed upon. A difference is accepted by <c>SNAPSHOTS=accept</c>, and is then seen in
/// the review of the change. What net8.0 and net10.0 differ in, package validation finds when the packages are made.
/// </summary>
[Collection(WorkspaceTests.Name)]
public class ApiTests(WorkspaceFixture fixture)
{
    private static readonly SymbolDisplayFormat s_signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Workspace _workspace = fixture.Workspace;

    public static TheoryData<string> Ids => [.. PackageFeed.Ids];

    [Theory, MemberData(nameof(Ids))]
    public void The_public_API_is_the_one_that_was_agreed_upon(string id)
    {
        var file = Repository.At("tests", "Package.Tests", "Api", id + ".verified.txt");
        var actual = string.Concat(Print(Load(id)).Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var (gone, added) = (expected.Split('\n').Except(actual.Split('\n')), actual.Split('\n').Except(expected.Split('\n')));
        Assert.True(expected == actual, $"{id}\n{string.Join('\n', gone.Select(line => "- " + line).Concat(added.Select(line => "+ " + line)))}\nTo accept: SNAPSHOTS=accept.");
    }

    private IAssemblySymbol Load(string id)
    {
        var references = PackageFeed.Ids.ToDictionary(known => known, known => MetadataReference.CreateFromImage(_workspace.Feed.Read(known, $"lib/net10.0/{known}.dll")));
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !PackageFeed.Ids.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Api", references: [.. references.Values, .. framework]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[id])!;
    }

    private static IEnumerable<string> Print(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace)
        .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)
        .SelectMany(type => Members(type).Prepend(Head(type)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) => owner.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member))
        .Where(IsVisible);

    private static string Head(INamedTypeSymbol type)
    {
        var modifiers = $"{(type.IsStatic ? "static " : type.IsAbstract && type.TypeKind == TypeKind.Class ? "abstract " : type.IsSealed && type.TypeKind == TypeKind.Class ? "sealed " : "")}{(type.IsReadOnly ? "readonly " : "")}";
        var bases = new[] { type.TypeKind == TypeKind.Class && type.BaseType?.SpecialType != SpecialType.System_Object ? type.BaseType : null }
            .Concat(type.Interfaces.Where(IsVisible))
            .OfType<INamedTypeSymbol>()
            .Select(symbol => symbol.ToDisplayString(s_signature.WithKindOptions(SymbolDisplayKindOptions.None)))
            .ToList();
        return $"{modifiers}{type.ToDisplayString(s_signature)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => IsVisible(member) && member is not INamedTypeSymbol && member is not IMethodSymbol { AssociatedSymbol: not null })
        .Select(member => "  " + member.ToDisplayString(s_signature).Replace(type.ToDisplayString(s_signature.WithKindOptions(SymbolDisplayKindOptions.None)) + ".", "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && (symbol.ContainingType is null || (IsVisible(symbol.ContainingType) && !(symbol.ContainingType.IsSealed && symbol.DeclaredAccessibility != Accessibility.Public)));
}
