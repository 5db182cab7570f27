using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright;
using Xunit;

namespace Runtime.Tests.Json;

public class ApiJsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("1.50")]
    [InlineData("\"\\u0041名\"")]
    [InlineData("{ \"b\" : 1, \"a\" : [ ] }")]
    [InlineData("\"\\ud800\"")]
    public void The_text_is_kept_as_it_is(string text)
    {
        Assert.Equal(text, ApiJson.Parse(text).ToString());
        Assert.Equal(text, ApiJson.Parse($" \r\n{text}\t").ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(text), ApiJson.Parse(Encoding.UTF8.GetBytes(text)).Utf8.ToArray());
        Assert.Equal(text, ApiJson.Parse("\uFEFF" + text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{'a':1}")]
    [InlineData("[1,]")]
    [InlineData("/**/1")]
    public void Text_that_is_not_JSON_is_a_JsonException(string text) => Assert.Throws<JsonException>(() => ApiJson.Parse(text));

    [Fact]
    public void The_error_says_where()
        => Assert.Equal("$.a, byte 6: the text is not JSON: ']' is out of place.",
            Assert.Throws<JsonException>(() => ApiJson.Parse("{\"a\": ]}")).Message);

    [Fact]
    public void Bad_text_is_a_JsonException()
    {
        // Not in a table: an attribute cannot hold it.
        Assert.Throws<JsonException>(() => ApiJson.Parse("\"\ud800\""));
        Assert.Throws<JsonException>(() => ApiJson.Parse([(byte)'"', 0xFF, (byte)'"']));
        Assert.Throws<ArgumentNullException>(() => ApiJson.Parse((string)null!));
    }

    [Fact]
    public void Equality_is_of_bytes()
    {
        var one = ApiJson.Parse("{\"a\":1}");
        Assert.True(one == ApiJson.Parse("{\"a\":1}"));
        Assert.True(one.Equals((object)ApiJson.Parse(" {\"a\":1} ")));
        Assert.Equal(one.GetHashCode(), ApiJson.Parse("{\"a\":1}").GetHashCode());
        Assert.True(one != ApiJson.Parse("{\"a\": 1}"));
        Assert.False(one == null);
        Assert.False(null == one);
        Assert.True((ApiJson?)null == null);
    }

    [Fact]
    public void The_serializer_writes_it_raw_and_reads_it()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var json = JsonSerializer.Serialize(new { A = ApiJson.Parse("{ \"x\":1.50}"), B = (ApiJson?)null }, options);
        Assert.Equal("{\"A\":{ \"x\":1.50},\"B\":null}", json);
        Assert.Equal("[1, 2]", JsonSerializer.Deserialize<ApiJson>(" [1, 2] ", options)!.ToString());
        Assert.Null(JsonSerializer.Deserialize<ApiJson>("null", options));
    }

    [Fact]
    public void It_opens_as_a_document()
    {
        using var document = ApiJson.Parse("{\"a\":[1,2]}").ToJsonDocument();
        Assert.Equal(2, document.RootElement.GetProperty("a")[1].GetInt32());
    }
}
