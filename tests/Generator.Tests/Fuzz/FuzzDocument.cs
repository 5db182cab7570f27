using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz;

/// <summary>A document to compile: usually one file, sometimes a shared file and an endpoint that needs it.</summary>
/// <param name="Source">The generator of documents that made it.</param>
/// <param name="Number">Its number in the run; with the seed it gives the same document again.</param>
/// <param name="Texts">The texts of its files.</param>
/// <param name="IsValid"><c>true</c> if it follows the rules of the language, so that it must be accepted; otherwise, <c>false</c>.</param>
internal sealed record FuzzDocument(string Source, int Number, IReadOnlyList<string> Texts, bool IsValid = false)
{
    /// <summary>The group that is the document's own, so that many documents can be compiled together.</summary>
    public string Group => GroupOf(Number);

    /// <summary>Sorts behind all other files, which therefore keep the names that they both claim.</summary>
    public IReadOnlyList<SpecText> Files
        => [.. Texts.Select((text, index) => new SpecText(FormattableString.Invariant($"zz/{Number:D6}-{index}.api.yaml"), text))];

    public static string GroupOf(int number) => FormattableString.Invariant($"fuzz{number}");

    public static bool IsPathOf(string path, int number)
        => path.StartsWith(FormattableString.Invariant($"zz/{number:D6}-"), StringComparison.Ordinal);

    public FuzzDocument With(int index, string text) => this with { Texts = [.. Texts.Select((known, at) => at == index ? text : known)] };

    public override string ToString() => $"{Source} {Number}\n{string.Join("\n════════\n", Texts)}";
}
