using Chatwright.Generator.Diagnostics;
using static Generator.Tests.Examples.ExampleCheck;

namespace Generator.Tests.Examples;

/// <summary>JSON as YAML's <c>{ }</c>.</summary>
public class FlowExampleTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("{ \"a\": 1, \"b\": [true, false, null], \"c\": {\"d\": \"e\"} }", "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":\"e\"}}")]
    [InlineData("{\"a\":-0.5e3,\"b\":\"\\u0041\\uD83D\\uDE00 // x\",}", "{\"a\":-0.5e3,\"b\":\"A😀 // x\"}")]
    [InlineData("{\n  \"a\": \"https://b\", # comment // with slashes\n  \"c\": 1 }", "{\"a\":\"https://b\",\"c\":1}")]
    [InlineData("{\"a\": \"it's\", \"b\": \"/* */\"}", "{\"a\":\"it's\",\"b\":\"/* */\"}")]
    public void Json_is_read(string json, string printed) => Assert.Equal(printed, Accepts("e: " + json));

    [Theory]
    [InlineData("{ [|a|]: 1 }")]
    [InlineData("{ [|'a'|]: 1 }")]
    [InlineData("{ \"a\": [|b|] }")]
    [InlineData("{ \"a\": [|'b'|] }")]
    [InlineData("{ \"a\": [[|b c|], [|True|], [|~|], [|NaN|]] }")]
    [InlineData("{ \"a\": [|http://b|] }")]
    [InlineData("{ \"a\": \"b\", [|c|]: [|d|] }")]
    public void Text_goes_in_double_quotes(string json) => ReportsAll(Rules.ExamplePlainText, "e: " + json);

    [Theory]
    [InlineData("{ \"a\": [|08|] }")]
    [InlineData("{ \"a\": [|+1|] }")]
    [InlineData("{ \"a\": [|0x1F|] }")]
    [InlineData("{ \"a\": [|.5|] }")]
    [InlineData("[1, [|1_000|]]")]
    public void Numbers_follow_the_grammar_of_json(string json) => Reports(Rules.ExampleNumber, "e: " + json);

    [Theory]
    [InlineData("{ \"a\": 1, [|//|] b\n  \"c\": 2 }")]
    [InlineData("{ \"a\": 1, [|//|] b, c\n  \"d\": 2 }")]
    [InlineData("{ \"a\": 1 [|//|] b\n  , \"c\": 2 }")]
    [InlineData("{ \"a\": 1[|//|]b\n  , \"c\": 2 }")]
    [InlineData("{ \"a\": b [|//|] c }")]
    [InlineData("{\r\n  [|/*|] a */ \"b\": 1 }")]
    public void Comments_with_slashes_belong_under_a_bar(string json) => Reports(Rules.SlashComment, "e: " + json);

    [Fact]
    public void Duplicate_members_are_found_by_the_reader_of_yaml()
    {
        var marked = Marked.Parse("e: { \"a\": 1, [|\"a\"|]: 2 }");
        var found = Assert.Single(Read(marked.Text).Found);
        Assert.Equal((Rules.DuplicateKey.Id, marked.Spans[0]), (found.Rule.Id, (found.At.Start, found.At.End)));
    }

    [Fact]
    public void A_member_without_a_value_is_refused() => Reports(Rules.ExampleSyntax, "e: { \"a\": [||], \"b\": 1 }");

    [Theory]
    [InlineData("e:\n  [|a: 1|]")]
    [InlineData("e:\n  [|- 1|]")]
    [InlineData("e: [|text|]")]
    [InlineData("e: [|\"text\"|]")]
    [InlineData("e: [|null|]")]
    [InlineData("e: [|>\n  {}|]\n")]
    [InlineData("e: [|||]\nf: g")]
    [InlineData("e:[||]\nf: g")]
    public void Other_forms_are_told_the_two_that_there_are(string marked) => Reports(Rules.ExampleForm, marked);
}
