using Chatwright.Generator.Emit;

namespace Generator.Tests.Emission;

/// <summary>Text of a spec as literals and as XML.</summary>
public class CSharpTests
{
    // Halves of surrogate pairs, which an attribute cannot hold, are among them.
    private static readonly (string Text, string Xml)[] s_texts =
    [
        ("", ""),
        (" a ~ b ", " a ~ b "),
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("\t a \r\n\u0085\u2028\u2029\0 b\n", "a b "),
        ("日本 \u00a0😀", "日本 😀"),
        ("\ud83d", "\ufffd"),
        ("a\ude00", "a\ufffd"),
        ("\ude00", "\ufffd"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ud83d\ude00\ude00", "\ufffd😀\ufffd"),
        ("\ud83da", "\ufffda"),
        ("\ufffd\ufffe\uffff", "\ufffd\ufffd\ufffd"),
    ];

    [Fact]
    public void Text_in_XML_is_one_line_of_valid_characters() =>
        Assert.All(s_texts, it => Assert.Equal(it.Xml, CSharp.Xml(it.Text)));

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a ~", "\"a ~\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\u007f\n", "\"a\\u007f\\n\"")]
    public void Text_in_a_literal_is_escaped(string text, string literal) => Assert.Equal(literal, CSharp.Literal(text));

    [Theory]
    [InlineData("A ~", "\"\\\"A ~\\\":\"u8")]
    [InlineData("A\"", "\"\\\"A\\\\\\\"\\\":\"u8")]
    [InlineData("A\\", "\"\\\"A\\\\\\\\\\\":\"u8")]
    [InlineData("A\n", "\"\\\"A\\\\u000a\\\":\"u8")]
    public void The_name_of_a_member_is_escaped_as_JSON_in_a_literal(string name, string fragment) =>
        Assert.Equal(fragment, CSharp.NameFragment(name));

    [Fact]
    public void Values_are_the_same_in_every_culture()
    {
        Assert.Equal("-1000000", CSharp.Invariant(-1_000_000));
        Assert.Equal(("0xFFFFFFFFFFFFFFFFUL", "0x0UL"), (CSharp.Bits(ulong.MaxValue), CSharp.Bits(0)));
        Assert.Equal(("true", "false"), (CSharp.Bool(true), CSharp.Bool(false)));
        Assert.Equal((null, "\"\""), (CSharp.LiteralOrNone(null), CSharp.LiteralOrNone("")));
    }
}
