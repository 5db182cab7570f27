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
        ("FailoverDuration", o => o.FailoverDuration = TimeSpan.FromTicks(-1)),
        ("Retry", o => o.Retry = null!),
        ("Retry.MaxRetries", o => o.Retry.MaxRetries = -1),
        ("Retry.MaxRetries", o => o.Retry.MaxRetries = 101),
        ("Retry.Delay", o => o.Retry.Delay = TimeSpan.FromTicks(-1)),
        ("Retry.MaxDelay", o => o.Retry.MaxDelay = TimeSpan.MaxValue),
        ("Retry.AttemptTimeout", o => o.Retry.AttemptTimeout = TimeSpan.Zero),
        ("RateLimits", o => o.RateLimits = null!),
        ("RateLimits.QueueLimit", o => o.RateLimits.QueueLimit = -1),
        ("Credential", o => o.Credential = null),
        ("Credential.Lifetime", o => o.Credential = Signed(lifetime: TimeSpan.FromSeconds(59))),
        ("Credential.Lifetime", o => o.Credential = Signed(lifetime: TimeSpan.MaxValue)),
        ("Credential.RenewBefore", o => o.Credential = Signed(renewBefore: TimeSpan.FromTicks(-1))),
        ("Credential.RenewBefore", o => o.Credential = Signed(renewBefore: TimeSpan.FromDays(7))),
    ];

    private static readonly Action<UserSigClientOptions>[] s_right =
    [
        o => o.Timeout = Timeout.InfiniteTimeSpan,
        o => o.Timeout = TimeSpan.FromMilliseconds(int.MaxValue),
        o => o.MaxResponseBytes = 1,
        o => o.MaxRequestBytes = 2,
        o => o.Retry.AttemptTimeout = Timeout.InfiniteTimeSpan,
        o => o.Credential = Signed(lifetime: TimeSpan.FromMinutes(1)),
        o => o.Credential = Signed(renewBefore: TimeSpan.Zero),
        o => o.Credential = new(1, new GatedKeyProvider(), "a"),
        o => (o.Credential, o.CredentialProvider) = (null, new UserSigSigner("u", new GatedKeyProvider())),
    ];

    public static TheoryData<int> Wrong => [.. Enumerable.Range(0, s_wrong.Length)];

    public static TheoryData<int> Right => [.. Enumerable.Range(0, s_right.Length)];

    [Theory, MemberData(nameof(Wrong))]
    public void An_invalid_option_is_refused_by_name_and_leaves_the_options_open(int index)
    {
        var (option, change) = s_wrong[index];
        var options = Probe.Options(change);
        var error = Assert.ThrowsAny<ArgumentException>(() => new ApiTransport(Probe.Service, options));
        Assert.Equal("options", error.ParamName);
        Assert.StartsWith(option + " ", error.Message, StringComparison.Ordinal);
        options.Host = null;
    }

    [Fact]
    public void All_that_is_missing_or_wrong_is_reported_at_once()
    {
        var options = new UserSigClientOptions { Timeout = TimeSpan.Zero, Retry = new() { MaxRetries = -1 } };
        using var handler = new SocketsHttpHandler();
        options.Handler = handler;
        using var client = new HttpClient();
        var error = Assert.Throws<ArgumentException>("options", () => new ApiTransport(Probe.Service, options, client));
        Assert.Equal(
            [
                "Host is required: set a region, such as ProbeRegion.Near, or a URL.",
                "Timeout is 00:00:00: set a time that is more than zero and at most 24.20:31:23.6470000, or Timeout.InfiniteTimeSpan.",
                "Retry.MaxRetries is -1: set a number from 0 to 100.",
                "Credential is required: set a UserSigCredential with the application, its secret key and the account, or set CredentialProvider.",
                "Handler is set, but the client is given an HttpClient, which has a handler of its own: set one of them. (Parameter 'options')",
            ],
            error.Message.Split(Environment.NewLine));
    }

    [Theory, MemberData(nameof(Right))]
    public void Valid_options_are_accepted(int index) => new ApiTransport(Probe.Service, Probe.Options(s_right[index])).Dispose();

    [Fact]
    public async Task A_client_keeps_the_options_that_it_was_built_from()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        var options = Probe.Options(o => o.Handler = handler);
        using var transport = new ApiTransport(Probe.Service, options);
        (options.Handler, options.Host, options.Credential) = (null, new("other.example"), new(7, "key", "other"));
        (options.Timeout, options.MaxResponseBytes, options.MaxRequestBytes) = (TimeSpan.FromTicks(1), 1, 2);
        (options.Retry.MaxRetries, options.Retry.AttemptTimeout, options.RateLimits.QueueLimit) = (0, TimeSpan.FromTicks(1), 0);
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
        options.Credential = new(Probe.App, Probe.Key, "other");
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
            (TimeSpan.FromSeconds(10), 4194304, (int?)null, TimeProvider.System, TimeSpan.FromSeconds(30)),
            (options.Timeout, options.MaxResponseBytes, options.MaxRequestBytes, options.TimeProvider, options.FailoverDuration));
        Assert.Equal(
            (3, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)),
            (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay, options.Retry.AttemptTimeout));
        Assert.Equal((true, 10_000), (options.RateLimits.Enabled, options.RateLimits.QueueLimit));
    }

    [Fact]
    public void Options_are_completed_in_a_copy()
    {
        var given = new UserSigClientOptions
        {
            Host = new("old.example"),
            Timeout = TimeSpan.FromSeconds(3),
            CredentialProvider = new UserSigSigner("u", new GatedKeyProvider()),
        };
        var credential = Signed();
        var complete = ClientOptions.With(given, new("new.example"), credential);
        Assert.Equal(("new.example", credential, null), (complete.Host!.Primary.Host, complete.Credential, complete.CredentialProvider));
        Assert.Equal(given.Timeout, complete.Timeout);
        Assert.Equal(("old.example", null), (given.Host.Primary.Host, given.Credential));
        Assert.Equal("new.example", ClientOptions.With(null, new("new.example")).Host!.Primary.Host);
        Assert.Throws<ArgumentNullException>("host", () => ClientOptions.With(given, null!, credential));
        Assert.Throws<ArgumentNullException>("credential", () => ClientOptions.With(given, new("new.example"), null!));
    }

    [Fact]
    public void A_handler_beside_a_given_HttpClient_is_refused()
    {
        using var client = new HttpClient();
        using var handler = new SocketsHttpHandler();
        var options = Probe.Options(o => o.Handler = handler);
        var error = Assert.Throws<ArgumentException>("options", () => new ApiTransport(Probe.Service, options, client));
        Assert.StartsWith("Handler is set", error.Message, StringComparison.Ordinal);
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
        using var transport = Probe.Over(handler, o => o.Credential = new(7, new GatedKeyProvider(), Probe.Admin));
        var error = await Assert.ThrowsAsync<ArgumentException>("SdkAppId", () => transport.AskAsync());
        Assert.StartsWith("SdkAppId is 7", error.Message, StringComparison.Ordinal);
    }

    private static UserSigCredential Signed(TimeSpan? lifetime = null, TimeSpan? renewBefore = null)
        => new(Probe.App, Probe.Key, Probe.Admin) { Lifetime = lifetime ?? TimeSpan.FromDays(7), RenewBefore = renewBefore };
}
