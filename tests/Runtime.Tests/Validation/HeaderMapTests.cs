using Chatwright;
using Chatwright.Validation;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>The headers and query parameters that callers and signers set.</summary>
public sealed class HeaderMapTests
{
    [Theory]
    [InlineData("Allow")]
    [InlineData("Connection")]
    [InlineData("Content-Disposition")]
    [InlineData("Content-Encoding")]
    [InlineData("Content-Language")]
    [InlineData("Content-Length")]
    [InlineData("Content-Location")]
    [InlineData("Content-Range")]
    [InlineData("content-type")]
    [InlineData("Expect")]
    [InlineData("Expires")]
    [InlineData("HOST")]
    [InlineData("Keep-Alive")]
    [InlineData("Last-Modified")]
    [InlineData("Proxy-Connection")]
    [InlineData("TE")]
    [InlineData("Trailer")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Upgrade")]
    public void A_header_of_the_connection_or_the_body_cannot_be_set(string name)
    {
        var headers = Headers();
        var error = Assert.Throws<ArgumentException>(() => headers[name] = "x");
        Assert.StartsWith($"The header {name} cannot be set: it describes the connection or the body", error.Message, StringComparison.Ordinal);
        Assert.Empty(headers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:")]
    [InlineData("a(b)")]
    [InlineData("ä")]
    public void The_name_of_a_header_is_a_token(string name)
        => Refuses($"'{name.Replace("ä", @"\u00E4", StringComparison.Ordinal)}' is not the name of a header", name);

    [Fact]
    public void The_message_about_a_name_shows_its_ends_and_no_control_character()
    {
        Refuses(@"'~ \u007F\u000D' is not", "~ \u007f\r");
        Refuses($"'{new string(' ', 100)}' is not", new string(' ', 101));
    }

    [Fact]
    public void A_header_takes_all_printable_characters_of_ASCII()
    {
        var headers = Headers();
        headers["X-All.!#$%&'*+-^_`|~09azAZ"] = " ~";
        Assert.Equal(" ~", headers["x-ALL.!#$%&'*+-^_`|~09AZaz"]);
        Assert.Throws<ArgumentException>(() => headers["X-A"] = "\u007f");
        Assert.Throws<ArgumentException>(() => headers["X-A"] = "a\nb");
        Assert.Throws<ArgumentException>(() => headers["X-A"] = "é");
        Assert.Contains("The header X-A is null", Assert.Throws<ArgumentException>(() => headers["X-A"] = null!).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => headers[null!] = "a");
        Assert.Single(headers);
    }

    [Fact]
    public void The_first_of_several_headers_is_found_replaced_and_removed_like_any_other()
    {
        var headers = Headers();
        headers.Add("A", "1");
        headers.Add("B", "2");
        Assert.True(headers.ContainsKey("a"));
        Assert.True(headers.TryGetValue("a", out var first));
        Assert.Equal("1", first);
        headers["a"] = "3";
        Assert.Equal([KeyValuePair.Create("A", "3"), KeyValuePair.Create("B", "2")], headers);
        Assert.Equal("A, B", headers.ToString());
        Assert.True(headers.Remove("a"));
        Assert.False(headers.Remove("a"));
        Assert.Equal(["B"], headers.Keys);
        Assert.Equal(["2"], headers.Values);
    }

    [Fact]
    public void A_header_that_is_there_is_not_added_again()
    {
        var headers = Headers();
        headers.Add("A", "1");
        Assert.StartsWith("'a' is there already.", Assert.Throws<ArgumentException>(() => headers.Add("a", "2")).Message, StringComparison.Ordinal);
        Assert.Equal("1", headers["A"]);
    }

    [Fact]
    public void A_header_that_is_not_there_is_not_found()
    {
        var headers = Headers();
        headers["A"] = "1";
        Assert.False(headers.TryGetValue("B", out var value));
        Assert.Null(value);
        Assert.False(headers.ContainsKey("B"));
        Assert.StartsWith("There is no 'B'.", Assert.Throws<KeyNotFoundException>(() => headers["B"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => headers.ContainsKey(null!));
    }

    [Fact]
    public void A_pair_counts_with_its_value()
    {
        var headers = Headers();
        headers.Add(KeyValuePair.Create("A", "1"));
        Assert.Equal((true, false), (headers.Contains(KeyValuePair.Create("a", "1")), headers.Contains(KeyValuePair.Create("A", "2"))));
        Assert.False(headers.Remove(KeyValuePair.Create("A", "2")));
        Assert.Single(headers);
        Assert.True(headers.Remove(KeyValuePair.Create("A", "1")));
        Assert.Empty(headers);
        Assert.False(headers.IsReadOnly);
    }

    [Fact]
    public void A_parameter_of_the_query_has_a_name_and_a_value_and_its_letter_case_counts()
    {
        var query = new RequestQuery { ["a"] = "1", ["A"] = "" };
        Assert.Equal(2, query.Count);
        Assert.Throws<ArgumentException>(() => query[""] = "x");
        Assert.Throws<ArgumentNullException>(() => query[null!] = "x");
        Assert.StartsWith(
            "The query parameter b is null: set a text, or remove it.", Assert.Throws<ArgumentException>(() => query["b"] = null!).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, query.Count);
    }

    private static void Refuses(string message, string name)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Headers()[name] = "x").Message, StringComparison.Ordinal);

    private static IDictionary<string, string> Headers() => new ApiCallOptions().Headers;
}
