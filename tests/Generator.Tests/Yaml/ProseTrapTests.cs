using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

/// <summary>Where YAML reads a sentence otherwise than its author.</summary>
public class ProseTrapTests
{
    [Theory]
    [InlineData("a: { summary: Hello, [|world|], type: int }")]
    [InlineData("a: { summary: Hello, [|world|] }")]
    [InlineData("a: { [|b|] }")]
    [InlineData("a: { [|'b'|], c: d }")]
    public void An_entry_without_a_value_in_braces_is_refused(string marked) => YamlCheck.Reports(Rules.EntryWithoutValue, marked);

    [Theory]
    [InlineData("a: { summary: 'Hello, world', type: int }")]
    [InlineData("a: Hello, world")]
    [InlineData("a: { b: c, }")]
    [InlineData("a: {\"b\":c}")]
    [InlineData("a: { b: '' }")]
    [InlineData("a: { b: }")]
    public void Commas_in_quotes_and_in_blocks_are_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: { [|b:1|], c: d }")]
    [InlineData("a: b\n[|c:d|]\ne: f")]
    [InlineData("a: b\n[|c:d|]")]
    [InlineData("a: b\n[|c :d|]")]
    [InlineData("[|a:b|]\nc: d")]
    [InlineData("a:\n  [|b:c|]\n  d: e")]
    public void A_colon_without_its_space_is_refused(string marked) => YamlCheck.Reports(Rules.SpaceAfterColon, marked);

    [Theory]
    [InlineData("a: { docs: https://example.com }")]
    [InlineData("a: b:c")]
    public void A_colon_inside_a_word_is_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("summary: Note[|:|] this")]
    [InlineData("summary: text[|:|]")]
    [InlineData("- a: b[|:|] c")]
    [InlineData("a: { summary: Note[|:|] this }")]
    [InlineData("a: { type: int32 required[|:|] true }")]
    [InlineData("a: { summary: Note[|:|], b: c }")]
    [InlineData("\"a\": b[|:|] c")]
    public void A_colon_inside_plain_text_is_refused(string marked) => YamlCheck.Reports(Rules.ColonInText, marked);

    [Theory]
    [InlineData("summary: 'Note: this'")]
    [InlineData("summary: Note:this at 10:30")]
    [InlineData("summary: |\n  Note: this")]
    [InlineData("'a: b': c")]
    public void A_colon_in_quotes_or_under_a_bar_is_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: [|@|]b")]
    [InlineData("a: [|`|]b`")]
    [InlineData("a: [|%|]b")]
    [InlineData("a: [|*|]bold* text")]
    [InlineData("a: [|*|] b")]
    [InlineData("a: [|&|] b")]
    [InlineData("a: [|||] b")]
    [InlineData("a: [|>|]5 items")]
    [InlineData("a: [|>|]= 5")]
    [InlineData("a: [|-|] b")]
    [InlineData("a: [|?|] b")]
    [InlineData("a: [|,|]b")]
    [InlineData("a: [|]|]")]
    [InlineData("a: { b: [|@|]c }")]
    [InlineData("a: { b: [|||] c }")]
    [InlineData("a: [[|-|] b]")]
    [InlineData("- [|@|]b")]
    [InlineData("[|@|]b: c")]
    public void A_reserved_first_character_is_refused(string marked) => YamlCheck.Reports(Rules.ReservedStart, marked);

    [Theory]
    [InlineData("a: '@b'")]
    [InlineData("a: b@c `d` 5% e*f g&h !i |j >k")]
    [InlineData("a: -5")]
    [InlineData("a: ?b")]
    [InlineData("a: :b")]
    [InlineData("a: |\n  @b")]
    [InlineData("a: >-\n  @b")]
    public void Reserved_characters_elsewhere_are_text(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: \"b\" [|and more|]")]
    [InlineData("a: 'b' [|and: more|]\nc: d")]
    [InlineData("a: [b] [|the thing|]")]
    [InlineData("a: [b][|, c|]")]
    [InlineData("a: {b: c} [|is # d|]  \ne: f")]
    [InlineData("- \"b\" [|c|]")]
    public void Text_behind_a_finished_value_is_refused(string marked) => YamlCheck.Reports(Rules.TextAfterValue, marked);

    [Theory]
    [InlineData("a: b \"c\" [d] {e}, f")]
    [InlineData("a: \"b\" # c")]
    [InlineData("a: [b] # c")]
    public void Quotes_and_brackets_inside_text_end_nothing(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: b # c", true)]
    [InlineData("a: b\t# c", true)]
    [InlineData("a: b\n  c # d", true)]
    [InlineData("a: { b: c # d\n  }", true)]
    [InlineData("a: b#c", false)]
    [InlineData("a: b\n# c", false)]
    [InlineData("a: 'b' # c", false)]
    [InlineData("a: | # c\n  b", false)]
    public void A_comment_that_cuts_plain_text_is_noted(string text, bool isCut)
    {
        var value = YamlCheck.AcceptsMap(text).Entries[0].Value;
        while (value is YamlMap map)
            value = map.Entries[0].Value;
        Assert.Equal(isCut, Assert.IsAssignableFrom<YamlScalar>(value).IsCutByComment);
    }

    [Fact]
    public void Text_that_goes_on_behind_a_comment_is_explained() =>
        YamlCheck.Reports(Rules.InvalidYaml, "a: b # c\n  [|d|]\ne: f");

    [Theory]
    [InlineData("- a\n  [|-|] b")]
    [InlineData("a: Kinds are\n  [|-|] one\n  [|-|] two\nb: c")]
    [InlineData("a:\n  - b\n [|-|] c")]
    [InlineData("a: b\n[|-|] c")]
    [InlineData("a: b\n  [|c|]: d")]
    [InlineData("  a: b\n[|c|]: d")]
    [InlineData("a:\n  b: c\n [|d|]: e")]
    [InlineData("- a: b\n [|c|]: d")]
    public void A_line_that_belongs_to_nothing_is_refused(string marked) => YamlCheck.Reports(Rules.Indentation, marked);

    [Theory]
    [InlineData("a:\n- b\n- c\nd: e")]
    [InlineData("a: b -\n  c")]
    [InlineData("  a: b\n  c: d")]
    public void Lists_may_stand_under_their_key(string text) => YamlCheck.Accepts(text);

    [Theory]
    [InlineData("a: 1\n[|b|]")]
    [InlineData("a: 1\n[|b c|]\nd: 2")]
    [InlineData("a: |\n  b\n [|c|]\nd: e")]
    public void A_line_of_a_map_without_a_colon_is_refused(string marked) => YamlCheck.Reports(Rules.LineWithoutColon, marked);

    [Fact]
    public void A_plain_text_may_be_the_whole_file() => Assert.Equal("a b", Assert.IsType<YamlScalar>(YamlCheck.Accepts("a b")).Text);
}
