using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Resilience;

public sealed class FailOverTests
{
    private static readonly ApiHost s_host = new("one.example", "two.example", "three.example");

    private readonly FakeTimeProvider _clock = new();
    private readonly Script _script = new();

    [Fact]
    public async Task A_host_out_of_reach_is_followed_by_its_backup_at_once_even_for_a_write()
    {
        using var transport = Open(_script.NoConnection(2));
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example", "three.example"], Hosts);
    }

    [Fact]
    public async Task Later_calls_stay_on_the_backup_and_go_back_when_its_time_has_come()
    {
        using var transport = Open(_script.NoConnection());
        await CallAsync(transport);
        await CallAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(29));
        await CallAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(transport);
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example", "two.example", "two.example", "one.example", "one.example"], Hosts);
    }

    [Fact]
    public async Task A_host_that_is_still_out_of_reach_holds_up_one_call_only()
    {
        using var transport = Open(_script.NoConnection());
        await CallAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(30));
        _script.Silence();
        var probing = CallAsync(transport);
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example", "one.example", "two.example"], Hosts);
        Assert.False(probing.IsCompleted);
    }

    [Theory]
    [InlineData(60007)]
    [InlineData(1)]
    public async Task A_response_of_any_kind_brings_a_host_back(long code)
    {
        using var transport = Open(_script.NoConnection());
        await CallAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(30));
        _script.Code(code);
        await Record.ExceptionAsync(() => CallAsync(transport.WithOptions(new() { MaxRetries = 0 })));
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example", "one.example", "one.example"], Hosts);
    }

    [Fact]
    public async Task Without_retries_the_next_call_takes_the_backup()
    {
        using var transport = Open(_script.NoConnection(), options => options.Retry.MaxRetries = 0);
        await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(transport));
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example"], Hosts);
    }

    [Fact]
    public async Task When_all_are_out_of_reach_the_one_that_failed_first_is_tried_again()
    {
        using var transport = Open(_script.NoConnection(4));
        await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(transport));
        Assert.Equal(["one.example", "two.example", "three.example", "one.example"], Hosts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task However_short_its_duration_a_failover_ends_the_same_call(int milliseconds)
    {
        using var transport = Open(_script.NoConnection(2), options => options.FailoverDuration = TimeSpan.FromMilliseconds(milliseconds));
        await CallAsync(transport);
        Assert.Equal(["one.example", "two.example", "three.example"], Hosts);
        // The next call tries the first host again.
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        await CallAsync(transport);
        Assert.Equal("one.example", Hosts.Last());
    }

    [Fact]
    public async Task All_hosts_are_tried_before_one_is_tried_again()
    {
        using var transport = Open(_script.NoConnection(4), options => options.FailoverDuration = TimeSpan.Zero);
        await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(transport));
        Assert.Equal(["one.example", "two.example", "three.example", "one.example"], Hosts);
    }

    [Fact]
    public async Task Other_faults_do_not_change_the_host()
    {
        using var transport = Open(_script.Status(System.Net.HttpStatusCode.BadGateway)
            .Fault(() => new HttpIOException(HttpRequestError.ResponseEnded)));
        await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        Assert.Equal(["one.example", "one.example", "one.example"], Hosts);
    }

    [Fact]
    public async Task A_host_without_backups_is_tried_again()
    {
        using var transport = Open(_script.NoConnection(2), options => options.Host = new("only.example"));
        await CallAsync(transport);
        Assert.Equal(["only.example", "only.example", "only.example"], Hosts);
    }

    [Fact]
    public async Task Without_another_host_there_is_a_wait_before_the_next_try()
    {
        using var transport = Open(_script.NoConnection(), options =>
            (options.Host, options.Retry.Delay, options.Retry.MaxDelay)
                = (new("only.example"), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)));
        var call = CallAsync(transport);
        Assert.Equal(["only.example"], Hosts);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await call.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["only.example", "only.example"], Hosts);
    }

    private IEnumerable<string> Hosts => _script.Addresses.Select(address => address.Host);

    private static Task<ProbeResponse> CallAsync(ApiTransport transport) => transport.SendAsync(Script.Write, new() { Question = "q" }, default);

    private ApiTransport Open(Script script, Action<UserSigClientOptions>? change = null) => script.Open(options =>
    {
        (options.Host, options.TimeProvider) = (s_host, _clock);
        change?.Invoke(options);
    });
}
