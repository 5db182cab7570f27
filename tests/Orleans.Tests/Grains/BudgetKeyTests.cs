using Chatwright;
using Chatwright.Orleans.Grains;

namespace Orleans.Tests.Grains;

public sealed class BudgetKeyTests
{
    [Fact]
    public void A_key_names_application_and_endpoint()
        => Assert.Equal("1400000000/v4/recentcontact/get_list", Key("1400000000", "v4/recentcontact/get_list"));

    [Theory]
    [InlineData("a/b", "c", "a", "b/c")]
    [InlineData(null, "a/b", "a", "b")]
    [InlineData("%2F", "a", "/", "a")]
    [InlineData("", "a/b", "a", "b")]
    public void Different_applications_and_endpoints_have_different_keys(string? app, string endpoint, string? otherApp, string otherEndpoint)
        => Assert.NotEqual(Key(app, endpoint), Key(otherApp, otherEndpoint));

    /// <summary>While a new version replaces an old one, both share one calendar.</summary>
    [Fact]
    public void The_limit_is_no_part_of_the_key()
    {
        var key = new ApiRateLimitKey { AppId = "1", Endpoint = "v4/a", Permits = 100, Window = TimeSpan.FromSeconds(1) };
        Assert.Equal(BudgetKey.Of(key), BudgetKey.Of(key with { Permits = 200 }));
    }

    private static string Key(string? app, string endpoint) => BudgetKey.Of(new() { AppId = app, Endpoint = endpoint });
}
