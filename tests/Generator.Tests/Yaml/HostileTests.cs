using System.Diagnostics;
using System.Text;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

/// <summary>No content of a file leads to an exception, a hang, or a place outside the file.</summary>
public class HostileTests
{
    private const int Mebibyte = 1024 * 1024;

    private const string Spec = """
        # yaml-language-server: $schema=../chatwright.schema.json
        ---
        endpoint: v4/recentcontact/get_list   # the path
        summary: Lists the conversations of one user, a page at a time.
        docs: { en: "https://example.com/en", zh: 'https://example.com/zh' }
        calls: 200/s
        safe: true
        description: >-
          Folded text with: colons, # signs
          and \ backslashes.

        request:
          From_Account:
            type: UserId
            required: true
            summary: The user
              whose conversations are listed.
          TimeStamp:     { type: int64, default: 0 }
          AssistFlags:   { type: ListOptions, default: [Pinned, Empty, PagePinned] }

        response:
          SessionItem:   { type: [Conversation] }
          Map:           { type: {string: T}, name: "Is\u0041\uD83D\uDE00\n" }

        types:
          Conversation:
            union: Type
            cases:
              OneToOne: { is: 1, fields: { To_Account: { type: string, required: true } } }
              Group:    { is: [2, 3], fields: { GroupId:    { type: string } } }

        errors: { use: [Common], 51007: { name: "It's", retry: never } }

        examples:
        - request:  { "From_Account": "id1", "TimeStamp": -0.5e3, "Flags": [7, null, true,], }
          response: |
            {"SessionItem": [{"Type": 1,"To_Account": "id2 😀 \uD83D\uDE00 \"\\", // comment
            	"MsgTime": 1630997627, /* x */ "TopFlag": 1}, ],

              "CompleteFlag": 1}
        - notes: |2+
             kept

          name: 中文
        """;

    private static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ",", ":", ": ", "- ", "? ", "#", " #", "&a ", "*a", "!t ", "|", "|\n", ">\n", "'", "\"", "\\", "\\u", "\\uD83D", "%", "@",
        "`", "<<: ", "---\n", "...\n",
        "\t", "\n\t", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\0", "\u0001", "\u0085", "\u2028", "\uFEFF", "\uD83D", "\uDE00", "😀", "//", "/*", "*/",
        "null", "~", "0x1", "%YAML 1.2\n", "a: b\n", "\"a\": 1",
        "|2\n", "|-9\n", "[[[[[[[[", "{{{{{{", "- - - - ", "? ? ? ", "&a &b ", "!!! ", "a: a: a: ", "[a: b]", "{a}", "{a: }", "\n ", "\n  ",
        "\n        ",
    ];

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[\n")]
    [InlineData("{a: ")]
    [InlineData("[{")]
    [InlineData("a: [")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("- [")]
    [InlineData("&a ")]
    [InlineData("!t ")]
    [InlineData("*a ")]
    [InlineData("a: ")]
    [InlineData("]")]
    [InlineData("}\n")]
    [InlineData("'")]
    [InlineData("\"\n")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("\u2028")]
    [InlineData("\t")]
    [InlineData("\r")]
    [InlineData("|\n")]
    [InlineData("%A\n")]
    [InlineData("---\n")]
    [InlineData("...\n")]
    [InlineData("a\n")]
    [InlineData("# \n")]
    [InlineData(":")]
    [InlineData(",")]
    public void A_hundred_thousand_of_anything_end_quickly(string part) => AssertQuick(string.Concat(Enumerable.Repeat(part, 100_000)));

    [Theory]
    [InlineData("", "- ", "")]
    [InlineData("[", "a,", "]")]
    [InlineData("{", "a,", "}")]
    [InlineData("{", "a: b,", "}")]
    [InlineData("[", "[a,b],", "]")]
    [InlineData("[", "a: b,", "]")]
    [InlineData("", "a: b\n", "")]
    [InlineData("", "- a\n", "")]
    [InlineData("a: \"", "b ", "\"")]
    [InlineData("a: '", "\n ", "'")]
    [InlineData("a: \"", "\\n", "\"")]
    [InlineData("a: \"", "\\q", "\"")]
    [InlineData("a: ", "b\n ", "")]
    [InlineData("a: ", "b\n - ", "")]
    [InlineData("a: |\n ", "b\n ", "")]
    [InlineData("a: |\n", " ", "b")]
    [InlineData("a: >\n ", "b\n\n ", "")]
    [InlineData("", "#\n\t\n", "")]
    [InlineData("a: |\n ", "\"", "")]
    [InlineData("a: |\n ", "[", "")]
    [InlineData("a: |\n ", "{\"a\":1,\"a\":2},", "")]
    [InlineData("a: |\n [", "\"\\q\",", "]")]
    [InlineData("a: |\n [\n ", "1,\n ", "]")]
    [InlineData("a: |\n ", "// \n ", "")]
    [InlineData("a: [", "\"//\", ", "]")]
    [InlineData("a: [", "' ", "]")]
    public void A_mebibyte_of_anything_ends_quickly(string before, string part, string after) =>
        AssertQuick(before + string.Concat(Enumerable.Repeat(part, (Mebibyte - 100) / Encoding.UTF8.GetByteCount(part))) + after);

    [Fact]
    public void Half_characters_end_quickly()
    {
        // Not as data of a test: that travels as UTF-8, where halves do not exist.
        AssertQuick(new string('\uD83D', 300_000));
        AssertQuick("a: \"" + new string('\uDE00', 300_000) + "\"");
    }

    [Fact]
    public void Deep_blocks_end_quickly()
    {
        AssertQuick(string.Concat(Enumerable.Range(0, 1_300).Select(i => new string(' ', i) + "a:\n")));
        AssertQuick(string.Concat(Enumerable.Range(0, 1_300).Select(i => new string(' ', i) + "- a\n")));
    }

    [Fact]
    public void The_spec_that_is_mutated_is_right() => YamlCheck.Accepts(Spec.ReplaceLineEndings("\n"));

    [Fact]
    public void Three_thousand_mutations_end_as_diagnostics()
    {
        var random = new Random(20240601);
        var spec = Spec.ReplaceLineEndings("\n");
        for (var i = 0; i < 3_000; i++)
            AssertHarmless(Mutate(spec, random));
    }

    [Fact]
    public void Every_beginning_of_a_spec_ends_as_diagnostics()
    {
        var spec = Spec.ReplaceLineEndings("\r\n");
        for (var i = 0; i <= spec.Length; i++)
            AssertHarmless(spec[..i]);
    }

    private static string Mutate(string spec, Random random)
    {
        var text = new StringBuilder(spec);
        if (random.Next(4) == 0)
            text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r");
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                    break;
                case 1:
                    text[at] = (char)random.Next(0x80);
                    break;
                case 2:
                    var from = random.Next(spec.Length - 30);
                    text.Insert(at, spec[from..(from + random.Next(30))]);
                    break;
                default:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>Asserts that a text takes a small multiple of the time for a usual one of its length, as no square would.</summary>
    private static void AssertQuick(string text)
    {
        const int MaxRatio = 20;
        var usual = Usual(text.Length);
        var ratio = double.MaxValue;
        // In turns: a busy machine slows both, and not for all of the turns.
        for (var turn = 0; turn < 3 && ratio > MaxRatio; turn++)
            ratio = Math.Min(ratio, Seconds(text) / Seconds(usual));
        Assert.InRange(ratio, 0, MaxRatio);
    }

    private static string Usual(int length) =>
        string.Concat(Enumerable.Range(0, (length / 15) + 1).Select(i => $"key_{i:0000000}: value\n"))[..length];

    private static double Seconds(string text)
    {
        var watch = Stopwatch.StartNew();
        AssertHarmless(text);
        return watch.Elapsed.TotalSeconds;
    }

    private static void AssertHarmless(string text)
    {
        try
        {
            var diagnostics = new DiagnosticBag("hostile.api.yaml");
            if (YamlReader.Read(text, diagnostics, CancellationToken.None) is { } root)
                ReadExamples(root, text, diagnostics, mayBeText: true);
            Assert.All(diagnostics.ToEquatableArray(), item => AssertInside(text, item));
        }
        catch (Exception exception) when (text.Length < 10_000)
        {
            throw new InvalidOperationException("This text did it: " + System.Text.Json.JsonSerializer.Serialize(text), exception);
        }
    }

    /// <summary>Reads whatever can be an example as one.</summary>
    private static void ReadExamples(YamlNode node, string text, DiagnosticBag diagnostics, bool mayBeText)
    {
        Assert.InRange(node.At.Start, 0, text.Length);
        Assert.InRange(node.At.End, node.At.Start, text.Length);
        if (node is YamlScalar { Style: ScalarStyle.Literal } or YamlMap { IsFlow: true } && mayBeText)
            ExampleReader.Read(node, text, diagnostics);
        if (node is YamlMap map)
        {
            foreach (var entry in map.Entries)
                ReadExamples(entry.Value, text, diagnostics, !map.IsFlow);
        }
        else if (node is YamlList list)
        {
            foreach (var item in list.Items)
                ReadExamples(item, text, diagnostics, !list.IsFlow);
        }
    }

    private static void AssertInside(string text, SpecDiagnostic item)
    {
        if (text.Length < 10_000)
            YamlCheck.AssertInside(text, item);
        Assert.InRange(item.At.Start, 0, text.Length);
        Assert.InRange(item.At.End, item.At.Start, text.Length);
    }
}
