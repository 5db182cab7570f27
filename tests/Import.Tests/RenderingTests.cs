using System.Text;
using System.Text.RegularExpressions;

namespace Import.Tests;

/// <summary>One page in the renderings that it goes through on its way: what is read off it stays the same.</summary>
public partial class RenderingTests
{
    public static TheoryData<string> MarkdownPages
        => [.. Directory.EnumerateFiles(Repository.At("tests", "Import.Tests", "Pages"), "*.md").Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(MarkdownPages))]
    public void As_text_of_a_browser(string name) => AssertSame(name, page => Unmarked(page, keepLines: true));

    /// <summary>Comments run into what follows them.</summary>
    [Theory]
    [MemberData(nameof(MarkdownPages))]
    public void As_text_whose_samples_lost_their_line_breaks(string name) => AssertSame(name, page => Unmarked(page, keepLines: false));

    [Theory]
    [MemberData(nameof(MarkdownPages))]
    public void With_the_line_ends_of_Windows(string name) => AssertSame(name, page => page.ReplaceLineEndings("\r\n"));

    [Theory]
    [MemberData(nameof(MarkdownPages))]
    public void With_every_list_and_every_heading_one_level_down(string name) => AssertSame(name, page => Heading().Replace(page, "##${hashes} "));

    private static void AssertSame(string name, Func<string, string> render)
    {
        var text = File.ReadAllText(Repository.At("tests", "Import.Tests", "Pages", name));
        var (page, rendered) = (ImportedPage.Of(text), ImportedPage.Of(render(text)));

        Assert.Equal((page.Path, page.Calls), (rendered.Path, rendered.Calls));
        Assert.Equal(page.Members, rendered.Members);
        Assert.Equal(page.Spec.Types.Select(type => type.Name.Value), rendered.Spec.Types.Select(type => type.Name.Value));
        Assert.Equal(Required(page), Required(rendered));
        Assert.Equal(page.ErrorCodes, rendered.ErrorCodes);
        Assert.Equal(page.Examples.Select(example => (example.HasRequest, example.HasResponse)),
            rendered.Examples.Select(example => (example.HasRequest, example.HasResponse)));
    }

    private static IEnumerable<string> Required(ImportedPage page) =>
        page.Members.Where(member => (member[0] == '>' ? page.Sent(member[2..]) : page.Answered(member[2..])).Split(',')[0].EndsWith('!'));

    /// <summary>Without fences, hashes and leading bars, as pages are handed on as text.</summary>
    private static string Unmarked(string page, bool keepLines)
    {
        var text = new StringBuilder();
        var isCode = false;
        foreach (var line in page.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                text.Append('\n');
            }
            else if (isCode)
                text.Append(keepLines ? line + "\n" : line.Trim());
            else if (Ruler().IsMatch(line))
                continue;
            else if (line.StartsWith('|'))
                text.Append(string.Join(" | ", line.Trim().Trim('|').Split('|').Select(cell => Tag().Replace(cell, " ").Trim()))).Append(" |\n");
            else
                text.Append(Heading().Replace(line, "").Replace("**", "", StringComparison.Ordinal)).Append('\n');
        }
        return text.ToString();
    }

    [GeneratedRegex(@"^(?<hashes>#{1,4}) +", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\|[\s:|-]+\|?$")]
    private static partial Regex Ruler();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tag();
}
