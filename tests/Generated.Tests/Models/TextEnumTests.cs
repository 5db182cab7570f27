using System.Globalization;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Enums of texts as values of their own: parsed, compared, switched over.</summary>
public class TextEnumTests
{
    [Theory]
    [InlineData("low")]
    [InlineData("")]
    [InlineData("quite unknown")]
    public void Every_text_parses_to_itself(string text)
    {
        Assert.Equal(text, Level.Parse(text, CultureInfo.InvariantCulture).Value);
        Assert.True(Level.TryParse(text, CultureInfo.InvariantCulture, out var level));
        Assert.Equal((text, text), (level.Value, level.ToString()));
        Assert.Equal(level, Parsed<Level>(text));
    }

    [Fact]
    public void No_text_is_no_value()
    {
        Assert.False(Level.TryParse(null, null, out var level));
        Assert.Equal(default(Level), level);
        Assert.Equal("", default(Level).Value);
        Assert.Equal(new Level(""), default(Level));
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => Level.Parse(null!, CultureInfo.InvariantCulture)).ParamName);
    }

    [Fact]
    public void A_switch_over_the_value_takes_the_constants()
    {
        static string Word(Level level) => level.Value switch
        {
            Level.Values.Low => "low down",
            Level.Values.High => "high up",
            var other => other,
        };
        Assert.Equal(["low down", "high up", "middle"], new[] { Level.Low, Level.High, "middle" }.Select(Word));
        Assert.Equal<Level>(Level.Values.High, Level.High);
    }

    [Fact]
    public void Values_compare_by_their_text_and_case()
    {
        Assert.True(Level.Low == "low");
        Assert.True(Level.Low != "Low");
        Assert.Equal(new Level("low").GetHashCode(), Level.Low.GetHashCode());
    }

    private static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);
}
