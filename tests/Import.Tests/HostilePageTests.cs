using System.Diagnostics;
using System.Text;
using Chatwright.Import.Texts;

namespace Import.Tests;

/// <summary>Pages that are broken in every way a copy can break: a spec that passes, or a message, and nothing else.</summary>
public class HostilePageTests
{
    private const int Rounds = 40;

    private static readonly string[] s_splinters = ["|", "{", "}", "[", "]", "\"", "//", "```", "\n", "，", "：", "“", "...", "<td>", "</table>", "\t",
        "0", "-", "`", "\\", "\ud83d", "x: y", "# a", "%", "'", "&", "*"];

    [Theory]
    [MemberData(nameof(PageTests.Pages), MemberType = typeof(PageTests))]
    public void A_damaged_page_gives_a_spec_that_passes_or_a_message(string name) => ImportDamaged(name);

    [Theory]
    [MemberData(nameof(WebhookPageTests.Pages), MemberType = typeof(WebhookPageTests))]
    public void A_damaged_page_of_a_webhook_gives_a_spec_that_passes_or_a_message(string name) => ImportDamaged(Path.Combine("Webhooks", name));

    private static void ImportDamaged(string page)
    {
        var text = File.ReadAllText(Repository.At("tests", "Import.Tests", "Pages", page));
        for (var seed = 0; seed < Rounds; seed++)
            Import(Damage(text, new Random(seed)));
    }

    [Fact]
    public void Nesting_without_end_is_cut_off() =>
        Import(Page($"{{\"a\": {string.Concat(Enumerable.Repeat("[{\"b\":", 3000))}1"));

    [Fact]
    public void Names_of_all_sorts_become_names_of_CSharp() =>
        Import(Page("{\"class\": 1, \"1st\": 2, \"会员\": 3, \"a b\": 4, \"a_b\": 5, \"aB\": 6, \"ToString\": 7, \"\": 8, \"true\": 9, \"Request\": "
            + "{\"Request\": {\"Value\": 1}}, \"</summary>\": \"*/\"}"));

    [Fact]
    public void A_long_page_of_brackets_is_read_in_time()
    {
        var watch = Stopwatch.StartNew();
        Import(Page(string.Concat(Enumerable.Repeat("{\"a\": 1, // {\"b\": [\n", 400))));
        Import(Page("{\"a\": 1, " + string.Concat(Enumerable.Repeat("// remark \"b\": 2, ] } ", 2000))));
        // Not a measure of speed: a blow-up would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2));
    }

    /// <summary>Each took time that grew with the square of its length; the longest 34 seconds.</summary>
    [Theory]
    [InlineData("http://a/", 60_000)]
    [InlineData("<br ", 60_000)]
    [InlineData("<!--", 60_000)]
    [InlineData("1", 200_000)]
    [InlineData("{\"a\": 1} ", 30_000)]
    [InlineData("and ", 60_000)]
    public void A_line_that_repeats_itself_is_read_in_time(string part, int times)
    {
        var line = string.Concat(Enumerable.Repeat(part, times));
        AssertInTime($"{Page("{}")}\n```\n{line}\n```\n", $"{Page("{}")}\n{line}\n");
    }

    [Fact]
    public void A_text_full_of_quotes_is_read_in_time() =>
        AssertInTime(Page("{\"a\": \"" + string.Concat(Enumerable.Repeat("x \" y ", 30_000)) + "\"}"));

    /// <summary>Twice the page must not take much more than twice the time; the limit is far from both.</summary>
    [Theory]
    [InlineData("{\"Tag\": \"T#\", \"Value\": #},")]
    [InlineData("{\"Type\": #, \"A\": 1},")]
    [InlineData("{\"Id\": #, \"ResultCode\": #}, // # remark")]
    [InlineData("{\"List\": [{\"List\": [{\"ErrorCode\": #}]}]},")]
    public void A_long_list_is_read_in_time(string item) => ReadList(item, 6_000);

    /// <summary>The compiler compares each object of an example with each member of its type.</summary>
    [Theory]
    [InlineData("{\"Type\": #, \"A#\": 1},")]
    [InlineData("{\"MsgType\": \"A\", \"MsgContent\": {\"M#\": \"x\"}},")]
    public void A_list_of_objects_of_a_thousand_kinds_is_read_in_time(string item) => ReadList(item, 1_000);

    private static void ReadList(string item, int count)
    {
        var items = string.Concat(Enumerable.Range(1, count).Select(number => item.Replace("#", $"{number}", StringComparison.Ordinal) + "\n"));
        AssertInTime(Page($"{{\"Items\": [{items}]}}"));
    }

    [Theory]
    [InlineData("| # | The member Member# is missing. |")]
    [InlineData("| # | 内部错误 |")]
    [InlineData("| 7 | again |")]
    public void A_long_table_of_errors_is_read_in_time(string row)
    {
        var rows = string.Concat(Enumerable.Range(10_000, 10_000).Select(number => row.Replace("#", $"{number}", StringComparison.Ordinal) + "\n"));
        AssertInTime(Page("{}") + $"\n### Error codes\n| Error code | Description |\n|---|---|\n{rows}");
    }

    [Fact]
    public void Many_samples_are_paired_in_time()
    {
        var samples = string.Concat(Enumerable.Range(0, 300).Select(number => $"- **Name {number} and more**\n```\n{{\"A\": \"v{number}\"}}\n```\n"));
        var responses = samples.Replace("{\"A\"", "{\"ErrorCode\": 0, \"A\"", StringComparison.Ordinal);
        AssertInTime($"{Page("{}")}\n{samples}### Sample response\n{responses}");
    }

    private static void AssertInTime(params string[] pages)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
            Import(page);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
    }

    private static void Import(string text)
    {
        try
        {
            var spec = ServiceSpecs.Importer().Import("page.md", text, path => path[(path.LastIndexOf('/') + 1)..] + ".api.yaml");
            Assert.NotEmpty(spec.Text);
        }
        catch (PageException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }

    private static string Page(string sample) => $$"""
        ### Sample request URL
        ```
        https://xxxxxx/v4/a/b?sdkappid=1&identifier=admin&usersig=x&random=1&contenttype=json
        ```
        ### Sample request
        ```
        {{sample}}
        ```
        """;

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var hits = random.Next(1, 12); hits > 0 && damaged.Length > 20; hits--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 4 : 200), damaged.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, length);
                    break;
                case 1:
                    damaged.Insert(at, s_splinters[random.Next(s_splinters.Length)]);
                    break;
                case 2:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                default:
                    damaged.Replace('\n', ' ', at, length);
                    break;
            }
        }
        return damaged.ToString();
    }
}
