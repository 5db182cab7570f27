using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Options;

/// <summary>Options of some calls keep what they do not name.</summary>
public sealed class ApiCallOptionsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Script _script = new();

    [Fact]
    public async Task A_timeout_of_its_own_keeps_the_retries_of_the_client()
    {
        using var transport = _script.Code(4, times: 2).Open(options => options.Retry.MaxRetries = 1);
        using var view = transport.WithOptions(new() { Timeout = TimeSpan.FromMinutes(1) });
        await Assert.ThrowsAnyAsync<Exception>(() => CallAsync(view));
        Assert.Equal(2, _script.Tries);
    }

    [Fact]
    public async Task Retries_of_its_own_keep_the_waits_of_the_client()
    {
        using var transport = _script.Code(4).Open(options =>
            (options.TimeProvider, options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay)
                = (_clock, 0, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)));
        using var view = transport.WithOptions(new() { MaxRetries = 1 });
        var call = CallAsync(view);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await call.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _script.Tries);
    }

    [Fact]
    public async Task A_view_of_a_view_keeps_what_the_first_one_named()
    {
        using var transport = _script.Code(4, times: 2).Open();
        using var view = transport.WithOptions(new() { MaxRetries = 0 }).WithOptions(new() { AttemptTimeout = TimeSpan.FromSeconds(1) });
        await Assert.ThrowsAnyAsync<Exception>(() => CallAsync(view));
        Assert.Equal(1, _script.Tries);
    }

    [Fact]
    public async Task Headers_are_sent_with_each_attempt_and_those_of_a_later_view_win()
    {
        var sent = new List<string>();
        using var handler = new HandlerOf((request, _) =>
        {
            sent.Add(string.Join(' ', request.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.Ordinal))
                .SelectMany(header => header.Value, (header, value) => $"{header.Key}={value}").Order(StringComparer.Ordinal)));
            return Task.FromResult(new HttpResponseMessage(sent.Count == 1 ? System.Net.HttpStatusCode.BadGateway : System.Net.HttpStatusCode.OK)
            {
                Content = new StringContent(Probe.Good),
            });
        });
        using var transport = Probe.Over(handler, options => options.Retry.Delay = TimeSpan.Zero);
        var options = new ApiCallOptions { Headers = { ["X-One"] = "1", ["X-Two"] = "2" } };
        using var view = transport.WithOptions(options);
        options.Headers.Clear();
        await CallAsync(view);
        await CallAsync(view.WithOptions(new() { Headers = { ["x-two"] = "two", ["X-Three"] = "3" } }));
        await CallAsync(transport);
        Assert.Equal(["X-One=1 X-Two=2", "X-One=1 X-Two=2", "X-One=1 X-Three=3 X-Two=two", ""], sent);
    }

    [Theory]
    [InlineData("Content-Type", "text/plain", "cannot be set")]
    [InlineData("two words", "1", "is not a valid HTTP header")]
    [InlineData("", "1", "is not a valid HTTP header")]
    [InlineData("X-Secret", "hidden\r\nX-Other: 1", "is not a valid HTTP header")]
    [InlineData("X-Secret", null, "is null")]
    public void A_header_that_cannot_be_sent_is_refused_and_its_value_not_repeated(string name, string? value, string problem)
    {
        using var transport = _script.Open();
        var options = new ApiCallOptions { Headers = { [name] = value! } };
        var error = Assert.Throws<ArgumentException>("options", () => transport.WithOptions(options));
        Assert.StartsWith($"Headers[\"{name}\"] {problem}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_out_of_range_is_reported_at_once()
    {
        using var transport = _script.Open();
        var error = Assert.Throws<ArgumentException>(
            "options", () => transport.WithOptions(new() { Timeout = TimeSpan.Zero, AttemptTimeout = TimeSpan.MinValue, MaxRetries = 101 }));
        Assert.Equal(["Timeout", "AttemptTimeout", "MaxRetries"], error.Message.Split(Environment.NewLine).Select(line => line.Split(' ')[0]));
        Assert.Throws<ArgumentNullException>("options", () => transport.WithOptions(null!));
    }

    private static Task<ProbeResponse> CallAsync(ApiTransport transport) => transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
}
