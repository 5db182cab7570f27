using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The order of using directives. <c>dotnet format</c> tells of it only when it compiles the whole repository once more.</summary>
public sealed partial class UsingTests
{
    [Fact]
    public void Namespaces_are_imported_in_order_and_System_comes_first()
    {
        var unsorted = SourceFiles.WrittenByHand().Where(file => !IsSorted([.. File.ReadLines(file).Select(Imported).OfType<string>()]))
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.True(!unsorted.Any(), $"Sort the using directives of these files:\n{string.Join('\n', unsorted)}");
    }

    private static bool IsSorted(IReadOnlyList<string> names)
        => names.SequenceEqual(names.OrderBy(name => !IsOfSystem(name)).ThenBy(name => name, StringComparer.OrdinalIgnoreCase));

    private static bool IsOfSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string? Imported(string line) => Directive().Match(line) is { Success: true } directive ? directive.Groups[1].Value : null;

    [GeneratedRegex(@"^using ([\w.]+);$")]
    private static partial Regex Directive();
}
