using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Lists and maps, to any depth.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("[[1,-9223372036854775808],[],[3]]")]
    public void Lists_of_lists_survive(string json)
    {
        var request = Json.Read<TryLabEverythingRequest>($$"""{"Text":"t","Matrix":{{json}}}""");
        Assert.Contains($"\"Matrix\":{json},", Json.Write(request), StringComparison.Ordinal);
        Assert.Equal(request, Json.Read<TryLabEverythingRequest>(Json.Write(request)));
    }

    [Fact]
    public void Maps_survive_and_of_duplicate_keys_the_last_counts()
    {
        var response = Json.Read<TryLabEverythingResponse>("""{"Scores":{"b":1,"":2,"é\"":3,"b":4},"Total":0}""");
        Assert.Equal((4, 2, 3, 3), (response.Scores["b"], response.Scores[""], response.Scores["é\""], response.Scores.Count));
        Assert.Contains("""
            "Scores":{"b":4,"":2,"é\"":3},
            """, Json.Write(response), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_is_made_of_a_dictionary_and_is_a_value()
    {
        var request = Everything.Request with { Scores = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 } };
        Assert.Equal(request, Everything.Request with { Scores = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 } });
        Assert.NotEqual(request, Everything.Request with { Scores = new Dictionary<string, int> { ["a"] = 1 } });
        Assert.Contains("""
            "Scores":{"a":1,"b":2}
            """, Json.Write(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_of_maps_and_maps_of_lists_survive()
    {
        const string Text = """
            {"Name":"n","Extras":{"a":[1,"x",{},null],"b":[]},"Blobs":["AQ==",""],"Times":[0,5],"Labels":{"x":{"y":"z"},"empty":{}},"Step":[[1]]}
            """;
        var entry = Json.Read<WalkEntry>(Text);

        Assert.Equal(["1", "\"x\"", "{}", "null"], entry.Extras["a"].Select(item => item.ToString()));
        Assert.Equal([1], entry.Blobs[0]);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(5), entry.Times[1]);
        Assert.Equal("z", entry.Labels["x"]["y"]);
        Assert.Empty(entry.Labels["empty"]);
        Json.AssertEqual(Text, Json.Write(entry));
    }

    [Theory]
    [InlineData("""{"Matrix":[[1],null],"Total":0}""")]
    [InlineData("""{"Matrix":[[null]],"Total":0}""")]
    [InlineData("""{"Matrix":[1],"Total":0}""")]
    [InlineData("""{"Scores":{"a":null},"Total":0}""")]
    [InlineData("""{"Scores":[],"Total":0}""")]
    [InlineData("""{"Scores":{"a":"1"},"Total":0}""")]
    [InlineData("""{"Levels":[null],"Total":0}""")]
    [InlineData("""{"Items":[{"Id":1},null],"Total":0}""")]
    public void Null_is_no_element(string json) => Assert.Throws<JsonException>(() => Json.Read<TryLabEverythingResponse>(json));

    [Fact]
    public void The_last_of_two_lists_replaces_the_first()
    {
        var response = Json.Read<TryLabEverythingResponse>("""{"Matrix":[[1],[2]],"Scores":{"a":1},"Matrix":[[3]],"Scores":{"b":2},"Total":0}""");
        Assert.Equal([[3]], response.Matrix);
        Assert.Equal(["b"], response.Scores.Keys);
    }

    [Fact]
    public void A_list_is_written_by_every_kind_of_C_sharp_list()
    {
        var expected = Json.Write(Everything.Request with { Names = ["a", "b"] });
        string[] array = ["a", "b"];
        Assert.Equal(expected, Json.Write(Everything.Request with { Names = array }));
        Assert.Equal(expected, Json.Write(Everything.Request with { Names = array.ToList() }));
    }

    [Fact]
    public void Names_that_C_sharp_does_not_take_have_others_and_keep_their_wire_names()
    {
        const string Text = """{"Id":1,"class":"c","System":"s","json":"j","member":2,"Item":"i","ToString":"t"}""";
        var item = Json.Read<Item>(Text);
        Assert.Equal(new Item { Id = 1, Class = "c", System = "s", Json = "j", Member = 2, ItemValue = "i", ToStringValue = "t" }, item);
        Assert.Equal(Text, Json.Write(item));
    }
}
