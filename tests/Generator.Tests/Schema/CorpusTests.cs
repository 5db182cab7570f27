using System.Text.RegularExpressions;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Schema;

/// <summary>
/// The corpus in tests/Schema, which the schema's own tests go through too: what one of the two refuses and the other takes is a bug.
/// </summary>
public partial class CorpusTests
{
    public static TheoryData<string> Valid => Names("valid");

    public static TheoryData<string> Invalid => Names("invalid");

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_spec_has_no_errors(string name) => Assert.Empty(SpecDiagnostics.Errors(SpecDiagnostics.Of(Project(Read("valid", name)))));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_spec_breaks_the_rule_that_it_names_at_its_places_and_no_other(string name)
    {
        var spec = Read("invalid", name);
        var expected = Expectation().Match(spec.Text);
        Assert.True(expected.Success, $"The first line of {name} is not '# expect: CW102 3:1' or '# expect: CW301 3:1 4:1 compiler-only'.");
        var errors = SpecDiagnostics.Of(Project(spec)).Where(error => error.DefaultSeverity == DiagnosticSeverity.Error).ToList();
        Assert.All(errors, error => Assert.Equal(expected.Groups[1].Value, error.Id));
        Assert.Equal(expected.Groups[2].Value.Trim(), string.Join(' ', errors.Select(Place)));
    }

    [Fact]
    public void The_valid_specs_compile_into_one_client()
    {
        var specs = Directory.EnumerateFiles(Path.Combine(SpecDiagnostics.Folder, "valid"))
            .Select(path => Read("valid", Path.GetFileName(path)))
            .Where(spec => !SpecDiagnostics.IsService(spec));
        GeneratorHarness.RunOnce(SpecProject.Empty.With(SpecDiagnostics.Service).With(specs)).AssertCompiles();
    }

    private static string Place(Diagnostic error)
    {
        var place = error.Location.GetLineSpan().StartLinePosition;
        return FormattableString.Invariant($"{place.Line + 1}:{place.Character + 1}");
    }

    [GeneratedRegex(@"\A# expect: (CW\d{3})((?: \d+:\d+)+)( compiler-only)?\r?\n")]
    private static partial Regex Expectation();

    private static TheoryData<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(SpecDiagnostics.Folder, folder))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    private static SpecText Read(string folder, string name) => new(name, File.ReadAllText(Path.Combine(SpecDiagnostics.Folder, folder, name)));

    /// <summary>A service stands alone, everything else beside the corpus's own.</summary>
    private static SpecProject Project(SpecText spec)
        => SpecDiagnostics.IsService(spec) ? SpecProject.Empty.With(spec) : SpecProject.Empty.With(SpecDiagnostics.Service, spec);
}
