using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Yaml;

/// <summary>YAML outside the strict subset, each with its place, and similar YAML that is allowed.</summary>
public class RefusedYamlTests
{
    [Theory]
    [InlineData("a: [|&x|] b")]
    [InlineData("[|&x|] a: b")]
    [InlineData("a: [|&x|]\n  b: c")]
    [InlineData("a: [[|&x|] b, c]")]
    [InlineData("a: [|&x|]\nb: c")]
    [InlineData("a: [|&x|] {b: c}")]
    [InlineData("a: [|&co|] is good")]
    public void Anchors_are_refused(string marked) => YamlCheck.Reports(Rules.Anchor, marked);

    [Theory]
    [InlineData("a: b &x")]
    [InlineData("a: 'R&D'")]
    [InlineData("a: R&D & more")]
    [InlineData("a: |\n  &x y")]
    public void An_ampersand_inside_text_is_no_anchor(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: [|*x|]\nb: c")]
    [InlineData("a: { b: [|*x|] }")]
    [InlineData("a: [[|*x|], c]")]
    [InlineData("[|*x|] : c")]
    [InlineData("a: [|*x|] # comment")]
    [InlineData("[|*x|]")]
    public void Aliases_are_refused(string marked) => YamlCheck.Reports(Rules.Alias, marked);

    [Theory]
    [InlineData("a: 2 * 3")]
    [InlineData("a: \"*x\"")]
    [InlineData("a: x*")]
    public void An_asterisk_inside_text_is_no_alias(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: [|!!str|] b")]
    [InlineData("a: [|!important|] thing")]
    [InlineData("a: [|!<tag:x>|] b")]
    [InlineData("[|!x|]\na: b")]
    [InlineData("a: [[|!e|] f]")]
    [InlineData("a: [|!!set|]\nb: c")]
    [InlineData("a: { b: [|!x|], c: d }")]
    [InlineData("a: [|!!!|] look")]
    public void Tags_are_refused(string marked) => YamlCheck.Reports(Rules.Tag, marked);

    [Theory]
    [InlineData("a: Hi!")]
    [InlineData("a: '!x'")]
    public void An_exclamation_inside_text_is_no_tag(string text) => YamlCheck.Accepts(text);

    [Fact]
    public void Anchor_and_tag_of_one_value_are_both_refused()
    {
        var marked = Marked.Parse("a: [|&x|] [|!t|] b");
        var (_, found) = YamlCheck.Read(marked.Text);
        Assert.Equal(["CW011", "CW013"], found.Select(item => item.Rule.Id));
        Assert.Equal(marked.Spans, found.Select(item => (item.At.Start, item.At.End)));
    }

    [Theory]
    [InlineData("[|<<|]: { b: c }")]
    [InlineData("a: { [|<<|]: b }")]
    public void Merge_keys_are_refused(string marked) => YamlCheck.Reports(Rules.MergeKey, marked);

    [Theory]
    [InlineData("\"<<\": b")]
    [InlineData("a: <<")]
    [InlineData("<<<: b")]
    public void A_quoted_member_may_be_called_like_the_merge_key(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("[|?|] a\n: b")]
    [InlineData("a: { [|?|] b : c }")]
    [InlineData("a: b # what ?\n[|?|] c\n: d")]
    [InlineData("a:\n  [|?|] b\n  : c")]
    public void Keys_behind_a_question_mark_are_refused(string marked) => YamlCheck.Reports(Rules.ExplicitKey, marked);

    [Theory]
    [InlineData("a: what ?\nb: c")]
    [InlineData("a: b # ?\nc: d")]
    [InlineData("?a: b")]
    [InlineData("'?': b")]
    public void A_question_mark_elsewhere_is_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("[|[|]a]: b")]
    [InlineData("[|{|]a: b}: c")]
    [InlineData("[|:|] value")]
    [InlineData("a: { [|:|] b }")]
    public void A_key_that_is_no_text_is_refused(string marked) => YamlCheck.Reports(Rules.KeyNotText, marked);

    [Theory]
    [InlineData("\"\": b")]
    [InlineData("'[a]': b")]
    public void A_quoted_key_may_be_any_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("x: [[|a: b|], c]")]
    [InlineData("x: [c, [|'a': { b: c }|]]")]
    [InlineData("x: [[|a: [1, 2]|]]")]
    [InlineData("{x: [[|a: b|]]}")]
    public void Pairs_inside_a_list_in_brackets_are_refused(string marked) => YamlCheck.Reports(Rules.PairInList, marked);

    [Theory]
    [InlineData("x: [{a: b}, c]")]
    [InlineData("x: ['a: b']")]
    [InlineData("x: [a:b]")]
    [InlineData("x:\n  - a: b")]
    public void Pairs_in_braces_of_their_own_are_fine(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: b\n[|a|]: c")]
    [InlineData("a: b\n[|\"a\"|]: c")]
    [InlineData("x: { a: b, [|a|]: c, [|a|]: d }")]
    [InlineData("x:\n  - a: b\n    [|a|]: c")]
    public void Duplicate_keys_are_refused(string marked) => YamlCheck.Reports(Rules.DuplicateKey, marked);

    [Fact]
    public void A_duplicate_names_the_line_of_the_first() =>
        Assert.Equal("'a' is already defined in line 2. Remove one of the two.",
            YamlCheck.MessageOf(Assert.Single(YamlCheck.Reports(Rules.DuplicateKey, "# x\na: b\n[|a|]: c"))));

    [Theory]
    [InlineData("a: b\nA: c")]
    [InlineData("a: { x: 1 }\nb: { x: 1 }")]
    [InlineData("- a: b\n- a: c")]
    public void Keys_of_different_maps_or_case_are_no_duplicates(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a:\n[|\t|]b: c")]
    [InlineData("a: b\n[|\t|]c: d")]
    [InlineData("a:\n  [|\t|]b: c")]
    [InlineData("a:\n  b: c\n[|\t|]d: e")]
    [InlineData("a:\n[|\t\t|]- b")]
    [InlineData("a: {\n[|\t|]b: c\n}")]
    [InlineData("-[|\t|]a: b")]
    [InlineData("[|\t|]a: b")]
    [InlineData("\uFEFF[|\t|]a: b")]
    [InlineData("a: |\n[|\t|]b")]
    [InlineData("a: |\n  b\n  \tc\n[|\t|]d")]
    [InlineData("- |\n  b\n  \tc\n[|\t|]d")]
    [InlineData("a: b\n[|\t|]# comment\nc: d")]
    [InlineData("a: >\n  b\n[|\t|]c: d")]
    public void Tabs_as_indentation_are_refused(string marked) => YamlCheck.Reports(Rules.TabIndentation, marked);

    [Theory]
    [InlineData("a: |\n  \tb\n  c\td\n")]
    [InlineData("a: |\n  {\n  \t\"b\": 1\n  }\nb: c")]
    [InlineData("- |\n  a\n  \tb")]
    [InlineData("a:\tb\tc\t# d")]
    [InlineData("a: {\tb: c,\td: e }")]
    public void Tabs_inside_text_and_between_values_are_fine(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: [|\"b|]\n  c\"")]
    [InlineData("a: [|'b|]\n  c'\nd: e")]
    [InlineData("a: { b: [|c|]\n  d }")]
    [InlineData("a: [ [|b|]\n  c, d ]")]
    [InlineData("a: [|\"b\\|]\n  c\"")]
    public void Text_in_quotes_or_brackets_ends_in_its_line(string marked) => YamlCheck.Reports(Rules.TextOverLines, marked);

    [Theory]
    [InlineData("a: b\n  c")]
    [InlineData("a: {\n  b: c,\n  d: 'e' }")]
    [InlineData("a: [b,\n  c]")]
    [InlineData("a: \"b\\nc\"")]
    [InlineData("a: >\n  b\n  c")]
    public void Plain_text_in_a_block_and_lists_may_go_on(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: b\n[|---|]\nc: d")]
    [InlineData("---\na: b\n[|---|]")]
    [InlineData("a: b\n[|...|]\n")]
    [InlineData("a: b\n[|...|]\nc: d")]
    [InlineData("[|...|]\na: b")]
    public void A_second_document_is_refused(string marked) => YamlCheck.Reports(Rules.SecondDocument, marked);

    [Theory]
    [InlineData("---\na: b")]
    [InlineData("# x\n---\na: b")]
    [InlineData("--- # x\na: b")]
    [InlineData("a: ---")]
    [InlineData("a: |\n  ---\n  ...")]
    public void One_document_may_be_introduced(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("[|%YAML 1.2|]\n---\na: b")]
    [InlineData("# x\n\n[|%TAG ! tag:x|]  \n[|%FOO|]\n---\na: b")]
    [InlineData("[|%foo: a|]")]
    [InlineData("a: b\n[|%FOO x|]\nc: d")]
    public void Directives_are_refused(string marked) => YamlCheck.Reports(Rules.Directive, marked);

    [Theory]
    [InlineData("a: 5%")]
    [InlineData("# %YAML\na: b")]
    [InlineData("a: |\n  %YAML 1.2")]
    [InlineData("'%a': b")]
    public void A_percent_sign_inside_text_is_no_directive(string text) => YamlCheck.Accepts(text);

    [Fact]
    public void A_key_has_at_most_256_characters()
    {
        YamlCheck.Accepts(new string('k', 256) + ": v");
        YamlCheck.Reports(Rules.KeyTooLong, $"[|{new string('k', 257)}|]: v");
        YamlCheck.Reports(Rules.KeyTooLong, $"a: {{ [|{new string('k', 300)}|]: v }}");
        YamlCheck.Reports(Rules.KeyTooLong, $"a: b\n[|{new string('k', 3000)}|]: v");
    }

    [Fact]
    public void Maps_and_lists_nest_at_most_64_deep()
    {
        YamlCheck.Accepts(new string('[', 64) + new string(']', 64));
        YamlCheck.Reports(Rules.NestedTooDeep, $"{new string('[', 64)}[|[|]{new string(']', 65)}");
        YamlCheck.Reports(Rules.NestedTooDeep, string.Concat(Enumerable.Repeat("- ", 64)) + "[|-|] a");
        YamlCheck.Reports(
            Rules.NestedTooDeep,
            string.Concat(Enumerable.Range(0, 64).Select(i => new string(' ', i) + "a:\n")) + new string(' ', 64) + "[|a|]: b");
    }

    [Fact]
    public void A_file_has_at_most_a_mebibyte()
    {
        var most = 1024 * 1024;
        YamlCheck.Accepts("a: " + new string('b', most - 3));
        Assert.Equal("CW002", Assert.Single(YamlCheck.Read("a: " + new string('b', most - 2)).Found).Rule.Id);
        YamlCheck.Accepts("a: " + new string('é', (most - 3) / 2));
        Assert.Equal("CW002", Assert.Single(YamlCheck.Read("a: " + new string('é', (most - 1) / 2)).Found).Rule.Id);
    }
}
