using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

public class TreeTests
{
    private const string Spec = """
        endpoint: v4/x/y # why
        request:
          From_Account:
            type: UserId
            required: true
          Limit: { type: int32, default: [1, "two", 'three'] }
        examples:
          - request: {}
            response: |
              {
                "a": 1
              }

        notes: >-
          one
          two
        """;

    [Fact]
    public void Every_node_covers_its_text()
    {
        var text = Spec.ReplaceLineEndings("\n");
        var root = YamlCheck.AcceptsMap(text);
        Assert.Equal(text, Text(root));
        Assert.Equal(["endpoint", "request", "examples", "notes"], root.Entries.Select(entry => Text(entry.Key)));
        var request = Assert.IsType<YamlMap>(root.Entries[1].Value);
        Assert.Equal("From_Account:\n    type: UserId\n    required: true\n  Limit: { type: int32, default: [1, \"two\", 'three'] }", Text(request));
        var limit = Assert.IsType<YamlMap>(request.Entries[1].Value);
        Assert.True(limit.IsFlow);
        Assert.Equal("{ type: int32, default: [1, \"two\", 'three'] }", Text(limit));
        var list = Assert.IsType<YamlList>(limit.Entries[1].Value);
        Assert.Equal(["1", "\"two\"", "'three'"], list.Items.Select(Text));
        Assert.Equal([ScalarStyle.Plain, ScalarStyle.DoubleQuoted, ScalarStyle.SingleQuoted], list.Items.Select(item => ((YamlScalar)item).Style));
        var examples = Assert.IsType<YamlList>(root.Entries[2].Value);
        Assert.False(examples.IsFlow);
        var response = Assert.IsType<YamlMap>(examples.Items[0]).Entries[1].Value;
        Assert.Equal("|\n      {\n        \"a\": 1\n      }", Text(response));
        Assert.Equal(">-\n  one\n  two", Text(root.Entries[3].Value));

        string Text(YamlNode node) => text.Substring(node.At.Start, node.At.Length);
    }

    [Fact]
    public void Equal_texts_give_equal_trees()
    {
        var text = Spec.ReplaceLineEndings("\n");
        Assert.Equal(YamlCheck.Accepts(text), YamlCheck.Accepts(text));
        Assert.NotEqual(YamlCheck.Accepts(text), YamlCheck.Accepts(text.Replace("two", "three", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a: |\n  x\n   y\n\n  z\n\n", "x\n y\n\nz\n", 1, 2)]
    [InlineData("a: |\n\n\n    x\n", "\n\nx\n", 1, 4)]
    [InlineData("a: |2-\n    x", "  x", 1, 2)]
    [InlineData("a: |+\n   x\n\n", "x\n\n", 1, 3)]
    [InlineData("a: | # b\n  x", "x", 1, 2)]
    [InlineData("a: |\n", "", 1, 0)]
    [InlineData("a: |", "", 1, 0)]
    public void A_block_tells_where_its_text_stands(string text, string value, int line, int indent)
    {
        var scalar = Assert.IsType<YamlBlock>(YamlCheck.AcceptsMap(text).Entries[0].Value);
        Assert.Equal(ScalarStyle.Literal, scalar.Style);
        Assert.Equal(value, scalar.Text);
        Assert.Equal(new BlockContent(line, indent), scalar.Content);
    }

    [Theory]
    [InlineData("a:\nb: c")]
    [InlineData("a: # x\nb: c")]
    [InlineData("a: { b: , c: d }")]
    [InlineData("a:\n  -\n  - b")]
    public void A_missing_value_in_a_block_is_an_empty_plain_scalar(string text)
    {
        var node = YamlCheck.AcceptsMap(text).Entries[0].Value;
        node = node switch { YamlMap map => map.Entries[0].Value, YamlList list => list.Items[0], _ => node };
        var scalar = Assert.IsType<YamlScalar>(node);
        Assert.Equal(("", ScalarStyle.Plain, 0), (scalar.Text, scalar.Style, scalar.At.Length));
    }
}
