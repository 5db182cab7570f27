using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

/// <summary>Typos that end the file, explained at their place.</summary>
public class SyntaxFaultTests
{
    [Theory]
    [InlineData("a: [|\"|]b\nc: d")]
    [InlineData("a: [|'|]b")]
    [InlineData("a: [|'|]b\nc: d\n")]
    [InlineData("a: [|\"|]b\nc: \"d\"")]
    public void A_quote_left_open_is_marked(string marked) => YamlCheck.Reports(Rules.UnclosedQuote, marked);

    [Theory]
    [InlineData("a: \"b\"")]
    [InlineData("a: it's")]
    [InlineData("a: 'it''s'")]
    [InlineData("a: \"\\\"\"")]
    public void Closed_quotes_and_quotes_inside_words_are_fine(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: \"[|\\q|]\"")]
    [InlineData("a: \"C:[|\\d|]ir\"\nb: c")]
    [InlineData("a: \"[|\\u|]12\"")]
    [InlineData("a: \"[|\\x|]ZZ\"")]
    [InlineData("a: \"[|\\uD83D|]\"")]
    [InlineData("a: \"[|\\uD83D|]\\u0041\"")]
    [InlineData("a: \"[|\\uDE00|]\\uD83D\"")]
    [InlineData("a: \"[|\\uD83D|]\\uDzzz\"")]
    [InlineData("a: \"[|\\U00110000|]\"")]
    [InlineData("a: {\"b\": \"[|\\uD83D|]\"}")]
    public void A_wrong_escape_is_marked(string marked) => YamlCheck.Reports(Rules.InvalidEscape, marked);

    [Fact]
    public void Right_escapes_are_decoded()
    {
        var map = YamlCheck.AcceptsMap("a: \"\\uD83D\\uDE00\\U0001F600\\x41\\t\\/\\\\\"\nb: '\\q'");
        Assert.Equal("😀😀A\t/\\", Assert.IsType<YamlScalar>(map.Entries[0].Value).Text);
        Assert.Equal("\\q", Assert.IsType<YamlScalar>(map.Entries[1].Value).Text);
    }

    [Theory]
    [InlineData("a: [|{|]b: 1")]
    [InlineData("a: [|[|]b, c\n")]
    [InlineData("a: {b: [|[|]1, 2\n  # x\n")]
    public void A_bracket_left_open_is_marked(string marked) => YamlCheck.Reports(Rules.UnclosedBracket, marked);

    [Theory]
    [InlineData("a: {b: 1\n[|c:|] d")]
    [InlineData("a: [b\n[|c:|] d")]
    [InlineData("a: {\n[|b:|] 1\n}")]
    public void A_line_not_indented_inside_brackets_is_marked(string marked) =>
        Assert.Contains(
            "of line 1 is not closed",
            YamlCheck.MessageOf(Assert.Single(YamlCheck.Reports(Rules.UnclosedBracket, marked))),
            StringComparison.Ordinal);

    [Fact]
    public void Brackets_over_several_lines_are_fine() => YamlCheck.Accepts("a: {\n  b: [1,\n    2],\n}\nc: d");

    [Theory]
    [InlineData("a: {\n  b: 1\n  [|c|]: 2\n}")]
    [InlineData("a: { \"b\": 1 [|\"c\"|]: 2 }")]
    [InlineData("a: { \"b\": \"c\" [|\"d\"|]: 2 }")]
    [InlineData("a: [\"b\" [|\"c\"|]]")]
    [InlineData("a: {\"b\" [|\"c\"|]}")]
    [InlineData("a: { b: it's [|[x]|] }")]
    public void A_missing_comma_is_marked(string marked) => YamlCheck.Reports(Rules.MissingComma, marked);

    [Theory]
    [InlineData("a: { \"b\": 1, [|//|] c\n  \"d\": 2 }")]
    [InlineData("a: {\n  [|//|] b\n  \"c\": 1\n}")]
    [InlineData("a: {\n  \"b\": \"c\" [|//|] d\n}")]
    [InlineData("a: { \"b\": 1 [|//|] c\n  \"d\": 2 }")]
    [InlineData("a: { \"b\": 1, [|/*|] c */ \"d\": 2 }")]
    [InlineData("a: { \"b\": 1, [|//|] c, d\n \"e\": 2 }")]
    public void A_comment_with_slashes_is_refused_in_brackets(string marked) => YamlCheck.Reports(Rules.SlashComment, marked);

    [Theory]
    [InlineData("a: { b: this // that }")]
    [InlineData("a: { b: \"// c\" }")]
    [InlineData("a: // b")]
    [InlineData("a: { b: https://c }")]
    [InlineData("a: |\n  { // b\n  }")]
    public void Slashes_elsewhere_are_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: |\n[|    |]\n    b")]
    [InlineData("a: |\n[|   |]\n  b\nc: d")]
    public void Spaces_in_the_first_line_of_a_block_are_explained(string marked) => YamlCheck.Reports(Rules.SpacesInBlankLine, marked);

    [Theory]
    [InlineData("a: |\n \n  b")]
    [InlineData("a: |\n\n  b")]
    [InlineData("a: |\n  b\n     \n  c")]
    public void Other_blank_lines_of_a_block_are_fine(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: [b, [|,|] c]")]
    [InlineData("a: {[|,|]}")]
    [InlineData("a: {b: [[|}|]")]
    [InlineData("a: b\n[|}|]")]
    [InlineData("a: [b][|]|]")]
    [InlineData("a: {b: c} [|}|]")]
    [InlineData("[|]|]")]
    [InlineData("a: \"b\"[|#|]c")]
    [InlineData("a: [b][|#|]c")]
    public void Other_faults_are_explained(string marked)
    {
        var message = YamlCheck.MessageOf(Assert.Single(YamlCheck.Reports(Rules.InvalidYaml, marked)));
        Assert.DoesNotContain("While", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    [InlineData(" ")]
    public void An_empty_file_is_no_tree_and_no_fault(string text)
    {
        var (root, found) = YamlCheck.Read(text);
        Assert.Null(root);
        Assert.Empty(found);
    }

    [Fact]
    public void A_fault_leaves_no_tree() => Assert.Null(YamlCheck.Read("a: b\nc: @d").Root);

    [Fact]
    public void Diagnostics_do_not_end_the_file()
    {
        var (root, found) = YamlCheck.Read("a: &x b\na: c\nd: [e: f, g]\nh: { i, j: k }\nl: *x\nm: n");
        Assert.Equal(["CW011", "CW018", "CW017", "CW021", "CW012"], found.Select(item => item.Rule.Id));
        Assert.Equal(["a", "d", "h", "m"], Assert.IsType<YamlMap>(root).Entries.Select(entry => entry.Key.Text));
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => YamlReader.Read("a: b", new DiagnosticBag("x"), source.Token));
    }
}
