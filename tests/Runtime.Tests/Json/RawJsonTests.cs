using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright;
using Xunit;

namespace Runtime.Tests.Json;

public class RawJsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("1.50")]
    [InlineData("\"\\u0041名\"")]
    [InlineData("{ \"b\" : 1, \"a\" : [ ] }")]
    [InlineData("\"\\ud800\"")]
    public void The_text_is_kept_as_it_is(string text)
    {
        Assert.Equal(text, RawJson.Parse(text).ToString());
        Assert.Equal(text, RawJson.Parse($" \r\n{text}\t").ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(text), RawJson.Parse(Encoding.UTF8.GetBytes(text)).Utf8Bytes.ToArray());
        Assert.Equal(text, RawJson.Parse("\uFEFF" + text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{'a':1}")]
    [InlineData("[1,]")]
    [InlineData("/**/1")]
    public void Text_that_is_not_JSON_is_a_JsonException(string text) => Assert.Throws<JsonException>(() => RawJson.Parse(text));

    [Fact]
    public void The_error_says_where()
        => Assert.Equal("$.a, byte 6: the text is not JSON: ']' is out of place.",
            Assert.Throws<JsonException>(() => RawJson.Parse("{\"a\": ]}")).Message);

    [Fact]
    public void Bad_text_is_a_JsonException()
    {
        // Not in a table: an attribute cannot hold it.
        Assert.Throws<JsonException>(() => RawJson.Parse("\"\ud800\""));
        Assert.Throws<JsonException>(() => RawJson.Parse([(byte)'"', 0xFF, (byte)'"']));
        Assert.Throws<ArgumentNullException>(() => RawJson.Parse((string)null!));
    }

    [Fact]
    public void Text_that_cannot_be_UTF8_is_refused_and_so_is_none()
    {
        Assert.Equal("The text holds half a surrogate pair.", Assert.Throws<JsonException>(() => RawJson.Parse("\"\ud800\"")).Message);
        Assert.Throws<ArgumentNullException>("json", () => RawJson.Parse((string)null!));
    }

    [Fact]
    public void Equality_is_of_bytes()
    {
        var one = RawJson.Parse("{\"a\":1}");
        Assert.True(one == RawJson.Parse("{\"a\":1}"));
        Assert.True(one.Equals((object)RawJson.Parse(" {\"a\":1} ")));
        Assert.Equal(one.GetHashCode(), RawJson.Parse("{\"a\":1}").GetHashCode());
        Assert.True(one != RawJson.Parse("{\"a\": 1}"));
        Assert.NotEqual(one.GetHashCode(), RawJson.Parse("{\"a\":2}").GetHashCode());
        Assert.False(one == null);
        Assert.False(null == one);
        Assert.True((RawJson?)null == null);
    }

    [Fact]
    public void The_serializer_writes_it_raw_and_reads_it()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var json = JsonSerializer.Serialize(new { A = RawJson.Parse("{ \"x\":1.50}"), B = (RawJson?)null }, options);
        Assert.Equal("{\"A\":{ \"x\":1.50},\"B\":null}", json);
        Assert.Equal("[1, 2]", JsonSerializer.Deserialize<RawJson>(" [1, 2] ", options)!.ToString());
        Assert.Null(JsonSerializer.Deserialize<RawJson>("null", options));
    }

    [Fact]
    public void It_opens_as_an_element()
        => Assert.Equal(2, RawJson.Parse("{\"a\":[1,2]}").ToJsonElement().GetProperty("a")[1].GetInt32());

    [Fact]
    public void It_is_made_of_a_value_and_read_as_one()
    {
        var numbers = (JsonTypeInfo<int[]>)new DefaultJsonTypeInfoResolver().GetTypeInfo(typeof(int[]), JsonSerializerOptions.Default)!;
        var json = RawJson.From([1, 2], numbers);
        Assert.Equal("[1,2]", json.ToString());
        Assert.Equal([1, 2], json.Deserialize(numbers)!);
        Assert.Throws<JsonException>(() => RawJson.Parse("{}").Deserialize(numbers));
        Assert.Throws<ArgumentNullException>(() => json.Deserialize<int[]>(null!));
        Assert.Throws<ArgumentNullException>(() => RawJson.From<int[]>([1], null!));
    }
}
