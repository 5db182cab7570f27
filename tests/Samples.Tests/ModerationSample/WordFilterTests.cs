using System.Globalization;
using Microsoft.Extensions.Options;
using Moderation;

namespace Samples.Tests.ModerationSample;

public sealed class WordFilterTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void Words_are_found_whatever_the_language_of_the_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("pills", Filter("pills").Find(["CHEAP PILLS"]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_word_that_is_left_blank_refuses_nothing()
    {
        var filter = Filter("", " ", null!, "pills");
        Assert.Null(filter.Find(["Hello, Bob"]));
        Assert.Equal("pills", filter.Find(["Hello, pills"]));
    }

    private static WordFilter Filter(params string[] words) => new(new Settings(new() { Words = words }));

    private sealed class Settings(ModerationOptions options) : IOptionsMonitor<ModerationOptions>
    {
        public ModerationOptions CurrentValue => options;

        public ModerationOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<ModerationOptions, string?> listener) => null;
    }
}
