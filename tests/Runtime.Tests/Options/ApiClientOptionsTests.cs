using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Signing;
using Runtime.Tests.Signing;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Options;

public sealed class ApiClientOptionsTests
{
    /// <summary>An option, and a change that makes it wrong.</summary>
    private static readonly (string Option, Action<UserSigClientOptions> Change)[] s_wrong =
    [
        ("Host", o => o.Host = null),
        ("Timeout", o => o.Timeout = TimeSpan.Zero),
        ("Timeout", o => o.Timeout = TimeSpan.FromMilliseconds(-2)),
        ("Timeout", o => o.Timeout = TimeSpan.FromDays(25)),
        ("MaxResponseBytes", o => o.MaxResponseBytes = 0),
        ("MaxResponseBytes", o => o.MaxResponseBytes = int.MaxValue),
        ("MaxRequestBytes", o => o.MaxRequestBytes = 1),
        ("TimeProvider", o => o.TimeProvider = null!),
        ("SdkAppId", o => o.SdkAppId = 0),
        ("SecretKey", o => o.SecretKey = null),
        ("SecretKey", o => o.SecretKey = ""),
        ("SecretKey", o => o.SecretKey = "key\r\n"),
        ("SecretKey", o => o.SecretKey = "\ud800"),
        ("SecretKey", o => o.UserSigProvider = new GatedKeyProvider()),
        ("Identifier", o => o.Identifier = null),
        ("Identifier", o => o.Identifier = ""),
        ("Identifier", o => o.Identifier = new('x', 33)),
        ("Identifier", o => o.Identifier = new('é', 17)),
        ("Identifier", o => o.Identifier = "a\tb"),
        ("Identifier", o => o.Identifier = "\udc00"),
        ("UserSigLifetime", o => o.UserSigLifetime = TimeSpan.FromSeconds(59)),
        ("UserSigLifetime", o => o.UserSigLifetime = TimeSpan.MaxValue),
        ("RenewBefore", o => o.RenewBefore = TimeSpan.FromTicks(-1)),
        ("RenewBefore", o => o.RenewBefore = o.UserSigLifetime),
    ];

    private static readonly Action<UserSigClientOptions>[] s_right =
    [
        o => o.Timeout = Timeout.InfiniteTimeSpan,
        o => o.Timeout = TimeSpan.FromMilliseconds(int.MaxValue),
        o => o.MaxResponseBytes = 1,
        o => o.MaxRequestBytes = 2,
        o => o.Identifier = new('é', 16),
        o => o.UserSigLifetime = TimeSpan.FromMinutes(1),
        o => o.RenewBefore = TimeSpan.Zero,
        o => (o.SdkAppId, o.SecretKey, o.UserSigProvider) = (0, null, new GatedKeyProvider()),
        o => (o.SdkAppId, o.SecretKey, o.Identifier, o.Signer) = (0, null, null, new UserSigSigner("u", new GatedKeyProvider())),
    ];

    public static TheoryData<int> Wrong => [.. Enumerable.Range(0, s_wrong.Length)];

    public static TheoryData<int> Right => [.. Enumerable.Range(0, s_right.Length)];

    [Theory, MemberData(nameof(Wrong))]
    public void An_invalid_option_is_refused_by_name_and_leaves_the_options_open(int index)
    {
        var (option, change) = s_wrong[index];
        var options = Probe.Options(change);
        var error = Assert.ThrowsAny<ArgumentException>(() => new ApiTransport(Probe.Service, options));
        Assert.Equal(option, error.ParamName);
        Assert.StartsWith(option + " ", error.Message, StringComparison.Ordinal);
        options.Host = null;
    }

    [Theory, MemberData(nameof(Right))]
    public void Valid_options_are_accepted(int index) => new ApiTransport(Probe.Service, Probe.Options(s_right[index])).Dispose();

    [Fact]
    public async Task A_client_keeps_the_options_that_it_was_built_from()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        var options = Probe.Options(o => o.Handler = handler);
        using var transport = new ApiTransport(Probe.Service, options);
        (options.Handler, options.Host, options.SdkAppId, options.SecretKey, options.Identifier) = (null, new("other.example"), 7, null, "other");
        (options.Timeout, options.MaxResponseBytes, options.MaxRequestBytes) = (TimeSpan.FromTicks(1), 1, 2);
        (options.Retry.MaxRetries, options.Retry.TryTimeout, options.RateLimits.QueueLimit) = (0, TimeSpan.FromTicks(1), 0);
        Assert.Equal("fine", (await transport.AskAsync()).Answer);
        var address = Assert.Single(handler.Addresses);
        Assert.Equal("127.0.0.1", address.Host);
        Assert.Contains("sdkappid=1400000000&identifier=administrator", address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_change_serve_another_client_with_their_new_values()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        var options = Probe.Options(o => o.Handler = handler);
        new ApiTransport(Probe.Service, options).Dispose();
        options.Identifier = "other";
        using var transport = new ApiTransport(Probe.Service, options);
        await transport.AskAsync();
        Assert.Contains("identifier=other", Assert.Single(handler.Addresses).Query, StringComparison.Ordinal);
    }

    [Fact]
    public void One_set_of_options_serves_several_clients()
    {
        var options = Probe.Options();
        new ApiTransport(Probe.Service, options).Dispose();
        new ApiTransport(Probe.Service, options).Dispose();
    }

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new UserSigClientOptions();
        Assert.Equal(
            (TimeSpan.FromSeconds(10), 4194304, (int?)null, TimeProvider.System, TimeSpan.FromDays(7), (TimeSpan?)null),
            (options.Timeout, options.MaxResponseBytes, options.MaxRequestBytes, options.TimeProvider, options.UserSigLifetime, options.RenewBefore));
    }

    [Fact]
    public void A_handler_beside_a_given_HttpClient_is_refused()
    {
        using var client = new HttpClient();
        using var handler = new SocketsHttpHandler();
        Assert.Throws<ArgumentException>("Handler", () => new ApiTransport(Probe.Service, Probe.Options(o => o.Handler = handler), client));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("service", () => new ApiTransport(null!, Probe.Options()));
        Assert.Throws<ArgumentNullException>("options", () => new ApiTransport(Probe.Service, null!));
        Assert.Throws<ArgumentNullException>("httpClient", () => new ApiTransport(Probe.Service, Probe.Options(), null!));
    }

    [Fact]
    public async Task A_provider_s_key_of_another_application_than_the_options_name_is_refused()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler, o => (o.SdkAppId, o.SecretKey, o.UserSigProvider) = (7, null, new GatedKeyProvider()));
        var error = await Assert.ThrowsAsync<ArgumentException>("SdkAppId", () => transport.AskAsync());
        Assert.StartsWith("SdkAppId is 7", error.Message, StringComparison.Ordinal);
    }
}
