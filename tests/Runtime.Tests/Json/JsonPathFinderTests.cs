using Chatwright.CodeGeneration;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Json;

public class JsonPathFinderTests
{
    // The place is marked by ^ and the mark removed.
    [Theory]
    [InlineData("""^{"a":1}""", "$")]
    [InlineData("""{"a":^1}""", "$.a")]
    [InlineData("""{"a":1,"b":^2}""", "$.b")]
    [InlineData("""{"a":[^1]}""", "$.a[0]")]
    [InlineData("""{"a":[[],{"x":[1,2]},{"b":[7,8,^9]}]}""", "$.a[2].b[2]")]
    [InlineData("""[[1,2],^[3]]""", "$[1]")]
    [InlineData("""[[1,2],[^3]]""", "$[1][0]")]
    [InlineData("""{"a":{"x":1},"b":{"y":2^}}""", "$.b")]
    [InlineData("""{"a":{"x":1},"b":{"y":2}^}""", "$")]
    [InlineData("""{"a b":^1}""", "$['a b']")]
    [InlineData("""{"\u0061":^1}""", "$.a")]
    [InlineData("""{"\ud800":^1}""", "$['\\ud800']")]
    [InlineData("""{"" : ^1}""", "$['']")]
    [InlineData("""{"x:" : ^1}""", "$['x:']")]
    [InlineData("""{"a\u000ab":^1}""", "$['a\\u000ab']")]
    [InlineData("""{"a\nb":^1}""", "$['a\\u000ab']")]
    [InlineData("""{"a\u0085b\u2028c\u202e":^1}""", "$['a\\u0085b\\u2028c\\u202e']")]
    [InlineData("""{"名":^1}""", "$.名")]
    [InlineData("""{"a":[1,2,^x]}""", "$.a[1]")]
    public void The_path_leads_to_the_value_at_the_place(string marked, string path)
    {
        var offset = Reading.Bytes(marked[..marked.IndexOf('^', StringComparison.Ordinal)]).Length;
        Assert.Equal(path, JsonPathFinder.Find(Reading.Bytes(marked.Replace("^", "", StringComparison.Ordinal)), offset));
    }

    /// <summary>The deviations may be in any order, and the keys of a map are no names of members.</summary>
    [Fact]
    public void The_path_of_a_member_is_the_same_for_all_elements_and_keys()
    {
        const string Text = """{"m":{"k":{"c":[3,{"n":{"x":4}}]}},"a":[{"b":1},{"b":2}],"last":5}""";
        JsonDeviation[] deviations =
        [
            At('5', 0),
            At('4', 0b100010),
            At('1', 0),
            At('2', 0),
            At('3', 0b10),
            At('2', 0) with { Member = "d e" },
            At('2', 0) with { Member = "f" },
        ];
        (string Path, string Member)[] expected =
        [
            ("$.last", "$.last"),
            ("$.m.k.c[1].n.x", "$.m[*].c[*].n[*]"),
            ("$.a[0].b", "$.a[*].b"),
            ("$.a[1].b", "$.a[*].b"),
            ("$.m.k.c[0]", "$.m[*].c[*]"),
            ("$.a[1].b['d e']", "$.a[*].b['d e']"),
            ("$.a[1].b.f", "$.a[*].b.f"),
        ];
        Assert.Equal(expected, JsonPathFinder.FindAll(Reading.Bytes(Text), deviations));

        static JsonDeviation At(char value, ulong maps) => new(Text.IndexOf(value, StringComparison.Ordinal), "", "", null, maps);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("\\u0061", "a")]
    [InlineData("名", "名")]
    public void Long_names_are_cut(string letter, string shown)
    {
        var json = Reading.Bytes($"{{\"{string.Concat(Enumerable.Repeat(letter, 500))}\":1}}");
        Assert.Equal($"$['{string.Concat(Enumerable.Repeat(shown, 64))}…']", JsonPathFinder.Find(json, json.Length - 2));
    }

    /// <summary>However many letters stand before, the name is not cut within an escape.</summary>
    [Theory]
    [InlineData("\\u0061", "a")]
    [InlineData("\\n", "\\u000a")]
    [InlineData("\\ud83d\\ude00", "😀")]
    public void Long_names_are_cut_between_escapes(string escape, string shown)
    {
        for (var before = 0; before < 12; before++)
        {
            var (plain, escapes) = (new string('b', before), string.Concat(Enumerable.Repeat(escape, 500)));
            var json = Reading.Bytes($"{{\"{plain}{escapes}\":{{\"c\":1}}}}");
            var path = JsonPathFinder.Find(json, json.Length - 3);
            Assert.StartsWith($"$['{plain}{shown}{shown}{shown}", path, StringComparison.Ordinal);
            Assert.EndsWith("…'].c", path, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', path);
            Assert.Equal(path, JsonPathFinder.FindAll(json, [new(json.Length - 3, "a", "b", null, 0)])[0].Path);
        }
    }
}
