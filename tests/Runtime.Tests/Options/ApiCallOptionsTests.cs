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
    [InlineData("Host", "elsewhere", "The header Host cannot be set")]
    [InlineData("host", "elsewhere", "The header host cannot be set")]
    [InlineData("Content-Type", "text/plain", "The header Content-Type cannot be set")]
    [InlineData("Content-Length", "0", "The header Content-Length cannot be set")]
    [InlineData("Content-Encoding", "gzip", "The header Content-Encoding cannot be set")]
    [InlineData("Transfer-Encoding", "chunked", "The header Transfer-Encoding cannot be set")]
    [InlineData("Connection", "close", "The header Connection cannot be set")]
    [InlineData("Expect", "100-continue", "The header Expect cannot be set")]
    [InlineData("Upgrade", "h2c", "The header Upgrade cannot be set")]
    [InlineData("two words", "1", "'two words' is not the name of a header")]
    [InlineData("", "1", "'' is not the name of a header")]
    [InlineData("Host ", "1", "'Host ' is not the name of a header")]
    [InlineData(":authority", "1", "':authority' is not the name of a header")]
    [InlineData("X-A: 1\r\nX-B", "1", "'X-A: 1\\u000D\\u000AX-B' is not the name of a header")]
    [InlineData("Größe", "1", "'Gr\\u00F6\\u00DFe' is not the name of a header")]
    [InlineData("X-Secret", "hidden\r\nX-Other: 1", "The header X-Secret has a character that cannot be sent")]
    [InlineData("X-Secret", "hidden\n", "The header X-Secret has a character that cannot be sent")]
    [InlineData("X-Secret", "hidden\0", "The header X-Secret has a character that cannot be sent")]
    [InlineData("X-Secret", "hidden密", "The header X-Secret has a character that cannot be sent")]
    [InlineData("X-Secret", null, "The header X-Secret is null")]
    public void A_header_that_cannot_be_sent_is_refused_where_it_is_set_and_its_value_not_repeated(string name, string? value, string problem)
    {
        var options = new ApiCallOptions();
        Action<IDictionary<string, string>>[] ways =
            [headers => headers[name] = value!, headers => headers.Add(name, value!), headers => headers.Add(new(name, value!))];
        foreach (var way in ways)
        {
            var error = Assert.ThrowsAny<ArgumentException>(() => way(options.Headers));
            Assert.StartsWith(problem, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
        }
        Assert.Empty(options.Headers);
    }

    [Fact]
    public void Headers_keep_their_order_and_forget_letter_case()
    {
        var headers = new ApiCallOptions { Headers = { ["X-B"] = "1", ["X-A"] = "2", ["x-b"] = "3" } }.Headers;
        Assert.Equal(["X-B: 3", "X-A: 2"], headers.Select(header => $"{header.Key}: {header.Value}"));
        Assert.Throws<ArgumentException>("key", () => headers.Add("x-a", "4"));
        Assert.True(headers.TryGetValue("X-a", out var value));
        Assert.Equal("2", value);
        Assert.True(headers.Remove("x-A"));
        Assert.False(headers.ContainsKey("X-A"));
        Assert.Equal(("X-B", 1), (headers.ToString(), headers.Count));
    }

    [Fact]
    public async Task A_digest_of_the_body_is_sent_with_each_attempt()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", stop);
            return true;
        });
        using var transport = Probe.To(server, options => (options.Retry.Delay, options.Retry.MaxRetries) = (TimeSpan.Zero, 1));
        using var view = transport.WithOptions(new() { Headers = { ["Content-MD5"] = "AAAA" } });
        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(view));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Single(request.Split("\r\n"), "Content-MD5: AAAA"));
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
