using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Schema;

/// <summary>generator/diagnostics.md, to which every diagnostic links: it knows all rules, and its examples are true.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly IReadOnlyDictionary<string, Rule> s_rules = typeof(Rules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (Rule)field.GetValue(null)!)
        .ToDictionary(rule => rule.Id);

    private static readonly IReadOnlyDictionary<string, string> s_sections = Sections();

    public static TheoryData<string> Ids => [.. s_rules.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A fault of the compiler itself cannot be shown by a spec, nor can C# that stands beside one.</summary>
    public static TheoryData<string> IdsWithExample =>
    [
        .. s_rules.Keys
            .Except([
                Rules.Internal.Id, Rules.NameTaken.Id, Rules.ClientReferenced.Id, Rules.NoCompiledClient.Id, Rules.WebhookOfCompiledClient.Id,
            ])
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_rule_has_a_section_and_every_section_a_rule() =>
        Assert.Equal(s_rules.Keys.Concat(CodesOfTargets()).Order(StringComparer.Ordinal), s_sections.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_section_says_what_and_why_and_how_to_fix_it(string id)
    {
        Assert.True(Layout().IsMatch(s_sections[id]), $"{id} is not laid out as the others are:\n{s_sections[id]}");
        Assert.StartsWith($"**{s_rules[id].Title}.** {s_rules[id].Severity}.\n", s_sections[id], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void The_example_of_a_section_breaks_its_rule_and_no_other(string id)
    {
        var project = Project(s_sections[id]);
        var diagnostics = SpecDiagnostics.Of(project);
        Assert.Contains(id, diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(SpecDiagnostics.Errors(diagnostics), error => Assert.Contains($" {id}: ", error, StringComparison.Ordinal));
    }

    /// <summary>Diagnostics that the build reports before the compiler runs; the package's tests bring them about.</summary>
    private static IEnumerable<string> CodesOfTargets()
    {
        string[] targets = ["generator/Chatwright.Generator/build/Chatwright.targets", "runtime/Chatwright.Hosting/build/Chatwright.Hosting.targets"];
        return targets
            .SelectMany(file => ErrorCode().Matches(File.ReadAllText(Path.Combine(Repository.Tests, "..", "..", file))))
            .Select(match => match.Groups[1].Value)
            .Distinct();
    }

    private static SortedDictionary<string, string> Sections()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Tests, "..", "..", "generator", "diagnostics.md")).ReplaceLineEndings("\n");
        var heads = Heading().Matches(page);
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match head in heads)
        {
            var end = page.IndexOf("\n## ", head.Index + head.Length, StringComparison.Ordinal);
            sections.Add(head.Groups[1].Value, page[(head.Index + head.Length)..(end < 0 ? page.Length : end)].Trim() + "\n");
        }
        return sections;
    }

    private static SpecProject Project(string section)
    {
        var block = Example().Match(section);
        if (!block.Success)
            return Property().Match(section) is { Success: true } property
                ? SpecProject.Empty.With(SpecDiagnostics.Service).Set(AsVisible(property.Groups[1].Value), property.Groups[2].Value)
                : throw new FormatException("The section has no example:\n" + section);
        var files = Files(WithStandIns(block.Groups[1].Value)).ToList();
        var isAlone = files.Any(SpecDiagnostics.IsService)
            || files.Any(file => file.Text.StartsWith("# without a service", StringComparison.Ordinal));
        return isAlone ? SpecProject.Empty.With(files) : SpecProject.Empty.With(SpecDiagnostics.Service).With(files);
    }

    /// <summary>The targets hand a list on under another name.</summary>
    private static string AsVisible(string property) => property == "ChatwrightEndpoints" ? "_ChatwrightEndpoints" : property;

    private static IEnumerable<SpecText> Files(string block)
    {
        var name = "example.api.yaml";
        var start = 0;
        foreach (Match mark in FileMark().Matches(block))
        {
            if (mark.Index > start)
                yield return File(block[start..mark.Index]);
            (name, start) = (mark.Groups[1].Value, mark.Index + mark.Length);
        }
        yield return File(block[start..]);

        SpecText File(string text) => new(name, text) { IsShipped = name.StartsWith("shipped/", StringComparison.Ordinal) };
    }

    /// <summary>Replaces characters that a page cannot show, or that are too many for it.</summary>
    private static string WithStandIns(string block) => Character()
        .Replace(block, mark => ((char)int.Parse(mark.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        .Replace("<1 MiB of text>", new string('x', 1024 * 1024), StringComparison.Ordinal)
        .Replace("<300 letters>", new string('x', 300), StringComparison.Ordinal);

    [GeneratedRegex(@"^## (CW\d{3})\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\A\*\*[^*]+\.\*\* (Error|Warning|Info)\.\n\n\*\*What\.\*\* [^\n]+\n(?:[^\n]+\n)*\n\*\*Why\.\*\* [^\n]+\n(?:[^\n]+\n)*\n"
        + @"\*\*Example\.\*\*[\s\S]+?\n\*\*Fix\.\*\* [\s\S]+\z")]
    private static partial Regex Layout();

    [GeneratedRegex(@"\n```yaml\n([\s\S]*?)```\n")]
    private static partial Regex Example();

    [GeneratedRegex(@"\n```xml\n<(\w+)>(.*)</\1>\n```\n")]
    private static partial Regex Property();

    [GeneratedRegex(@"^# file: (\S+)\n", RegexOptions.Multiline)]
    private static partial Regex FileMark();

    [GeneratedRegex(@"\bCode=""(CW\d{3})""")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex Character();
}
