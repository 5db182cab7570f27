using System.Globalization;
using Chatwright;
using Xunit;

namespace Runtime.Tests.Json;

public class ApiDictionaryTests
{
    private static readonly ApiDictionary<int> s_two = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };

    [Fact]
    public void The_default_is_the_empty_dictionary()
    {
        ApiDictionary<int> empty = default;
        Assert.Empty(empty);
        Assert.Empty(empty.Keys);
        Assert.Empty(empty.Values);
        Assert.False(empty.ContainsKey("a"));
        Assert.Throws<KeyNotFoundException>(() => empty["a"]);
        Assert.Equal(empty, (Dictionary<string, int>?)null);
        Assert.Equal(empty, new Dictionary<string, int>());
        Assert.Equal("{ }", empty.ToString());
    }

    [Fact]
    public void Entries_are_found_by_their_key()
    {
        Assert.Equal((2, 1, 2), (s_two.Count, s_two["a"], s_two["b"]));
        Assert.True(s_two.ContainsKey("a"));
        Assert.False(s_two.ContainsKey("A"));
        Assert.True(s_two.TryGetValue("b", out var value));
        Assert.Equal(2, value);
        Assert.False(s_two.TryGetValue("c", out _));
        Assert.Equal(["a", "b"], s_two.Keys);
        Assert.Equal([1, 2], s_two.GetValues());
        Assert.Equal([KeyValuePair.Create("a", 1), KeyValuePair.Create("b", 2)], s_two);
    }

    [Fact]
    public void A_dictionary_is_copied()
    {
        var source = new Dictionary<string, int> { ["a"] = 1 };
        ApiDictionary<int> copy = source;
        source["a"] = 2;
        source["b"] = 3;
        Assert.Equal("{ a = 1 }", copy.ToString());
    }

    [Fact]
    public void Of_equal_keys_the_last_counts()
        => Assert.Equal("{ a = 2 }", ApiDictionary.Create([KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2)]).ToString());

    [Fact]
    public void Dictionaries_are_equal_when_their_entries_are_whatever_the_order()
    {
        ApiDictionary<int> turned = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 };
        Assert.Equal(s_two, turned);
        Assert.Equal(s_two.GetHashCode(), turned.GetHashCode());
        Assert.True(s_two == turned);
        Assert.False(s_two != turned);
        Assert.True(s_two.Equals((object)turned));
        Assert.False(s_two.Equals((object)"ab"));
        AssertOther(new() { ["a"] = 1 });
        AssertOther(new() { ["a"] = 1, ["b"] = 3 });
        AssertOther(new() { ["a"] = 1, ["c"] = 2 });
        AssertOther(new() { ["a"] = 1, ["b"] = 2, ["c"] = 3 });

        static void AssertOther(Dictionary<string, int> entries)
        {
            ApiDictionary<int> other = entries;
            Assert.True(s_two != other);
            Assert.False(s_two == other);
            Assert.NotEqual(s_two.GetHashCode(), other.GetHashCode());
        }
    }

    [Fact]
    public void It_prints_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("{ a = 1.5 }", ApiDictionary.Create([KeyValuePair.Create("a", 1.5)]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_prints_its_entries_up_to_a_point()
    {
        Assert.Equal("{ a = 1, b = 2 }", s_two.ToString());
        Assert.EndsWith(", k31 = 31 }", Numbered(32).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", k31 = 31, … }", Numbered(33).ToString(), StringComparison.Ordinal);

        static ApiDictionary<int> Numbered(int count) => Enumerable.Range(0, count).ToDictionary(number => $"k{number}");
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("entries", () => ApiDictionary.Create<int>(null!));
}
