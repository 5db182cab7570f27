using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

public class CharacterTests
{
    [Theory]
    [InlineData("a: b[|\u0001|]c")]
    [InlineData("a: 'b[|\u007F|]c'")]
    [InlineData("a: b # [|\u001B|]")]
    [InlineData("a[|\u0080|]: b")]
    [InlineData("a: b[|\uFEFF|]")]
    [InlineData("\uFEFFa: |\n  b[|\u000C|]\n")]
    public void Control_characters_are_refused(string marked) => YamlCheck.Reports(Rules.ControlCharacter, marked);

    [Theory]
    [InlineData("a: \"\\u0001\"")]
    [InlineData("a: \u00A0 é 中 😀")]
    [InlineData("a: b\tc")]
    [InlineData("a: \u200B")]
    public void Escaped_and_printable_characters_are_fine(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: b[|\u0085|]c")]
    [InlineData("a: 'b[|\u2028|]c'")]
    [InlineData("# a[|\u2029|]b\na: b")]
    public void Uncommon_line_breaks_are_refused(string marked) => YamlCheck.Reports(Rules.LineSeparator, marked);

    [Theory]
    [InlineData("a: \"b\\u2028c\"")]
    [InlineData("a: b\r\nc: d\r\n")]
    [InlineData("a: b\rc: d")]
    public void Common_line_breaks_and_escaped_ones_are_fine(string text) => YamlCheck.Accepts(text);

    [Fact]
    public void A_nul_ends_the_file() => YamlCheck.Reports(Rules.NotUtf8, "a[|\0|]:\0 \0b\0\n\0");

    [Theory]
    [InlineData("a: \"\\0\"")]
    [InlineData("a: 0")]
    public void An_escaped_nul_is_fine(string text) => YamlCheck.Accepts(text);

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        // Not as data of the test: that travels as UTF-8, where halves do not exist.
        YamlCheck.Reports(Rules.HalfCharacter, "a: b[|\uD83D|]c");
        YamlCheck.Reports(Rules.HalfCharacter, "a: [|\uDE00|]\uD83D\uDE00");
        YamlCheck.Reports(Rules.HalfCharacter, "a: b[|\uD83D|]");
        YamlCheck.Reports(Rules.HalfCharacter, "a: [|\uDE00|][|\uD83D|]");
    }

    [Fact]
    public void A_whole_pair_counts_two_columns()
    {
        var map = YamlCheck.AcceptsMap("a: 😀\n'😀': b");
        Assert.Equal(new TextRange(3, 2, 0, 3, 0, 5), map.Entries[0].Value.At);
        Assert.Equal(new TextRange(6, 4, 1, 0, 1, 4), map.Entries[1].Key.At);
        Assert.Equal(new TextRange(12, 1, 1, 6, 1, 7), map.Entries[1].Value.At);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_still_counts_as_a_place()
    {
        var map = YamlCheck.AcceptsMap("\uFEFFa: b\nc: d");
        Assert.Equal("a", map.Entries[0].Key.Text);
        Assert.Equal(new TextRange(1, 1, 0, 1, 0, 2), map.Entries[0].Key.At);
        Assert.Equal(new TextRange(6, 1, 1, 0, 1, 1), map.Entries[1].Key.At);
    }

    [Theory]
    [InlineData("a: b\nc: {d: e}\nf: |\n  g\n  h\n", 5)]
    [InlineData("a: b\r\nc: {d: e}\r\nf: |\r\n  g\r\n  h\r\n", 6)]
    [InlineData("a: b\rc: {d: e}\rf: |\r  g\r  h\r", 5)]
    public void Places_are_right_for_every_kind_of_line_break(string text, int second)
    {
        var map = YamlCheck.AcceptsMap(text);
        Assert.Equal(new TextRange(second, 1, 1, 0, 1, 1), map.Entries[1].Key.At);
        Assert.Equal("{d: e}", text.Substring(map.Entries[1].Value.At.Start, map.Entries[1].Value.At.Length));
        var literal = Assert.IsType<YamlBlock>(map.Entries[2].Value);
        Assert.Equal("g\nh\n", literal.Text);
        Assert.Equal(new BlockContent(3, 2), literal.Content);
        Assert.Equal((2, 3, 4, 3), (literal.At.StartLine, literal.At.StartColumn, literal.At.EndLine, literal.At.EndColumn));
    }
}
