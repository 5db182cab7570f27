using Chatwright;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Errors;

/// <summary>A peer's text can neither end the line of a log nor change the direction of what follows.</summary>
public class OneLineTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "x\r\nfake: entry", "x\\u000d\\u000afake: entry" },
        { "\u001b[2Jred", "\\u001b[2Jred" },
        { "a\u202eb\u200fc\u2066d\u061ce", "a\\u202eb\\u200fc\\u2066d\\u061ce" },
        { "a\u2028b\u0085c\tt", "a\\u2028b\\u0085c\\u0009t" },
        { "群组 👋", "群组 👋" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void The_message_of_an_error_is_one_line(string text, string shown)
    {
        var error = new ApiErrorException("v4/room/open", 5) { ErrorMessage = text };
        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, error.ErrorMessage);
    }

    [Fact]
    public void A_text_is_cut_behind_its_most_letters_and_never_within_a_pair()
    {
        Assert.Equal("abc", OneLine.Of("abc", 3));
        Assert.Equal("ab…", OneLine.Of("abc", 2));
        Assert.Equal("a…", OneLine.Of("a😀b", 2));
        Assert.Equal("a😀…", OneLine.Of("a😀b", 3));
        Assert.Equal("a\\u000a…", OneLine.Of("a\nb", 2));
    }

    [Fact]
    public void A_usual_text_is_returned_itself()
    {
        var text = new string('x', 10);
        Assert.Same(text, OneLine.Of(text, 10));
    }
}
