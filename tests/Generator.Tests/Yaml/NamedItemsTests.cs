using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

public class NamedItemsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(300)]
    public void Items_of_small_and_large_maps_are_found_by_name_and_keep_their_order(int count)
    {
        var items = new NamedItems<(string Name, int Value)>(item => item.Name);
        for (var i = 0; i < count; i++)
        {
            Assert.Null(items.Find($"n{i}"));
            items.Add(($"n{i}", i));
            for (var before = 0; before <= i; before++)
                Assert.Equal(($"n{before}", before), items.Find($"n{before}"));
        }
        Assert.Null(items.Find("other"));
        Assert.Equal(Enumerable.Range(0, count).Select(i => ($"n{i}", i)), items.ToEquatableArray());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Of_two_keys_of_one_name_the_second_is_refused_however_large_the_map(int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => $"k{i}: v").Append("k0: w");

        var diagnostic = Assert.Single(YamlCheck.Read(string.Join("\n", lines)).Found);

        Assert.Equal((Rules.DuplicateKey, count), (diagnostic.Rule, diagnostic.At.StartLine));
        Assert.Equal(["k0", "1"], diagnostic.Arguments);
    }
}
