using Chatwright;
using Xunit;

namespace Runtime.Tests.Options;

public sealed class ApiHostTests
{
    [Theory]
    [InlineData("api.example.org", "https://api.example.org/")]
    [InlineData("api.example.org:8443", "https://api.example.org:8443/")]
    [InlineData("localhost", "https://localhost/")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/")]
    [InlineData("HTTPS://api.example.org/eu/", "https://api.example.org/eu/")]
    public void A_name_is_reached_over_https_and_a_URL_as_it_says(string address, string expected)
        => Assert.Equal(expected, new ApiHost(address).Primary.AbsoluteUri);

    [Fact]
    public void Backups_keep_their_order()
    {
        var host = new ApiHost("a", "b", "c") { Name = "Here" };
        Assert.Equal(["https://b/", "https://c/"], host.Backups.Select(uri => uri.AbsoluteUri));
        Assert.Equal("Here (https://a/)", host.ToString());
    }

    [Fact]
    public void A_Uri_is_a_host()
    {
        ApiHost host = new Uri("https://api.example.org");
        Assert.True(host.Backups.IsEmpty);
        Assert.Equal("https://api.example.org/", host.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("ftp://example.org")]
    [InlineData("https://")]
    [InlineData("https://me:secret@example.org")]
    [InlineData("https://example.org?usersig=secret")]
    [InlineData("https://example.org/#secret")]
    public void Anything_else_is_refused_without_being_repeated(string address)
    {
        Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>("primary", () => new ApiHost(address)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("backups", () => new ApiHost("good", "good", address));
    }

    [Fact]
    public void Null_and_a_relative_Uri_are_refused()
    {
        Assert.Throws<ArgumentNullException>("primary", () => new ApiHost((string)null!));
        Assert.Throws<ArgumentNullException>("primary", () => (ApiHost)(Uri)null!);
        Assert.Throws<ArgumentNullException>("backups", () => new ApiHost("good", (string)null!));
        Assert.Throws<ArgumentException>("primary", () => new ApiHost(new Uri("/v4", UriKind.Relative)));
    }
}
