using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Generator.Tests.Yaml;
using static Generator.Tests.Examples.ExampleCheck;

namespace Generator.Tests.Examples;

/// <summary>JSON under <c>|</c>.</summary>
public class BlockExampleTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("{ \"a\": 1, \"b\": [true, false, null], \"c\": {\"d\": \"e\"} }", "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":\"e\"}}")]
    [InlineData("{\n\t\"a\":\t1\n}", "{\"a\":1}")]
    [InlineData("{\n  // one\n  \"a\": 1, // two: { \" [\n  /* three\n   * four */ \"b\": /**/ 2\n} // five", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"a\": [1, 2,], }", "{\"a\":[1,2]}")]
    [InlineData("\n\n{\"a\": 1}\n\n", "{\"a\":1}")]
    [InlineData("-0.50e+10", "-0.50e+10")]
    [InlineData("[0, -1, 12345678901234567890, 1E5, 0.1e-2]", "[0,-1,12345678901234567890,1E5,0.1e-2]")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("{\"\": null}", "{\"\":null}")]
    public void Json_with_comments_tabs_and_trailing_commas_is_read(string json, string printed) => Assert.Equal(printed, Accepts(Block(json)));

    [Theory]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\\u0041\\u00e9\\u4E2D", "Aé中")]
    [InlineData("\\uD83D\\uDE00😀", "😀😀")]
    [InlineData("// no /* comment */ # here", "// no /* comment */ # here")]
    [InlineData("\\u0000", "\0")]
    public void Strings_are_decoded(string json, string text) =>
        Assert.Equal(text, Assert.IsType<ExampleString>(Read(Block($"\"{json}\"")).Value).Value);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_those_of_the_file(string lineBreak)
    {
        var text = Block("\n{\n\n  \"a\": [1,\n    \"😀\", x]\n}", lineBreak).Replace("    \r", "\r", StringComparison.Ordinal);
        var at = Assert.Single(Read(text).Found).At;
        Assert.Equal("x", text.Substring(at.Start, at.Length));
        Assert.Equal((5, 14, 5, 15), (at.StartLine, at.StartColumn, at.EndLine, at.EndColumn));
    }

    [Theory]
    [InlineData("\uFEFFe: |\n  [[|x|]]\n")]
    [InlineData("e: |2-\n      [[|x|]]")]
    [InlineData("e: |\n\n  \n    [[|x|]]\n")]
    [InlineData("e: |+ # comment\n [[|x|]]\n\n")]
    public void Places_hold_for_every_header_of_a_block(string marked) => Reports(Rules.ExamplePlainText, marked);

    [Theory]
    [InlineData("{\"a\" [|1|]}")]
    [InlineData("{\"a\": [|}|]")]
    [InlineData("{\"a\": 1 [|\"|]b\": 2}")]
    [InlineData("{[|,|]}")]
    [InlineData("[1[|,|]")]
    [InlineData("[1 [|2|]]")]
    [InlineData("{\"a\": 1[|]|]")]
    [InlineData("{\"a\": [[|…|]]}")]
    [InlineData("{\"a\": 1, [|.|]..}")]
    [InlineData("{\"a\": 1 [|#|] comment\n}")]
    [InlineData("{\"a\": [|\"|]b\n}")]
    [InlineData("{\"a\": \"b[|\"|]")]
    [InlineData("{\"a\": 1 [|/*|] comment }")]
    [InlineData("{ [|\u00A0|]\"a\": 1}")]
    [InlineData("[|/|] 1")]
    [InlineData("// nothing but a commen[|t|]")]
    [InlineData("[[|😀|]]")]
    public void Text_that_is_not_JSON_is_refused(string json) => Reports(Rules.ExampleSyntax, Block(json));

    [Fact]
    public void The_expected_text_is_named()
    {
        Assert.Equal("Expected ',' or '}', but found '\"'", YamlCheck.MessageOf(Reports(Rules.ExampleSyntax, Block("{\"a\": 1 [|\"|]b\": 2}"))));
        Assert.Equal("Expected ',' or ']', but found the end of the example", YamlCheck.MessageOf(Reports(Rules.ExampleSyntax, Block("[[|1|]"))));
    }

    [Theory]
    [InlineData("{} [|}|]")]
    [InlineData("{\"a\": 1}\n[|{|]\"b\": 2}")]
    [InlineData("1 [|x1|]")]
    [InlineData("{}[|,|]")]
    public void Nothing_may_follow(string json) => Reports(Rules.ExampleGoesOn, Block(json));

    [Theory]
    [InlineData("{} // }")]
    [InlineData("{}\n\n/* x */\n")]
    public void Comments_may_follow(string json) => Accepts(Block(json));

    [Theory]
    [InlineData("{\"a\": 1, [|\"a\"|]: 2}")]
    [InlineData("{\"a\": 1, [|\"\\u0061\"|]: 2, [|\"a\"|]: 3}")]
    [InlineData("{\"x\": [{\"a\": 1,\n[|\"a\"|]: 2}]}")]
    public void Duplicate_members_are_refused(string json) => ReportsAll(Rules.ExampleDuplicate, Block(json));

    [Theory]
    [InlineData("{\"a\": 1, \"A\": 2}")]
    [InlineData("[{\"a\": 1}, {\"a\": {\"a\": 2}}]")]
    public void Members_of_different_objects_or_case_are_no_duplicates(string json) => Accepts(Block(json));

    [Theory]
    [InlineData("\"[|\\q|]\"")]
    [InlineData("\"[|\\x|]41\"")]
    [InlineData("\"[|\\u|]12\"")]
    [InlineData("\"[|\\u|]12G4\"")]
    [InlineData("\"[|\\'|]\"")]
    [InlineData("\"[|\\uD83D|]\"")]
    [InlineData("\"[|\\uDE00|]\"")]
    [InlineData("\"[|\\uD83D|]\\u0041\"")]
    [InlineData("\"[|\\uDE00|][|\\uD83D|]\"")]
    [InlineData("{\"[|\\q|]\": \"[|\\😀|]\"}")]
    public void Wrong_escapes_and_half_characters_are_refused(string json) => ReportsAll(Rules.ExampleEscape, Block(json));

    [Theory]
    [InlineData("[|08|]")]
    [InlineData("[|+1|]")]
    [InlineData("[|.5|]")]
    [InlineData("[|1.|]")]
    [InlineData("[|0x20|]")]
    [InlineData("[|1e|]")]
    [InlineData("[|-.5|]")]
    [InlineData("[|1_000|]")]
    [InlineData("[|2024-01-01|]")]
    [InlineData("[|1٣|]")]
    [InlineData("[[|01|], 1, [|00|]]")]
    public void Numbers_follow_the_grammar_of_json(string json) => ReportsAll(Rules.ExampleNumber, Block(json));

    [Fact]
    public void Objects_and_arrays_nest_at_most_64_deep()
    {
        Accepts(Block(new string('[', 64) + new string(']', 64)));
        Reports(Rules.ExampleTooDeep, Block(new string('[', 64) + "[|[|]]" + new string(']', 64)));
        Reports(Rules.ExampleTooDeep, Block(string.Concat(Enumerable.Repeat("{\"a\":", 64)) + "[|{|]"));
    }

    [Theory]
    [InlineData("{[|a|]: 1}")]
    [InlineData("{\"a\": [|b_1|]}")]
    [InlineData("{[|'a'|]: 1}")]
    [InlineData("[[|NaN|]]")]
    [InlineData("[[|True|]]")]
    [InlineData("[[|nul|]]")]
    [InlineData("[[|'a b'|]]")]
    [InlineData("[|The|] request")]
    public void Text_goes_in_double_quotes(string json) => Reports(Rules.ExamplePlainText, Block(json));

    [Theory]
    [InlineData("\"a[|\t|]b\"")]
    [InlineData("{\"[|\t|]\": 1}")]
    public void A_tab_inside_a_string_is_refused(string json) => Reports(Rules.ExampleCharacter, Block(json));
}
