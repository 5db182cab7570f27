using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Signing;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class TimeoutAndCancellationTests
{
    private const string SlowHead = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{";

    private static readonly HandlerOf s_never = new(async (_, token) =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return new();
    });

    [Theory]
    [InlineData("")]
    [InlineData(SlowHead)]
    public async Task A_service_that_never_ends_its_response_is_an_ApiTimeoutException_with_endpoint_and_limit(string beginning)
    {
        await using var server = Silent(beginning);
        var clock = new FakeTimeProvider();
        using var transport = Probe.To(server, options => options.TimeProvider = clock);
        var call = transport.AskAsync();
        await Eventually.Async(() => server.Requests.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(10));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Contains(Probe.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("00:00:10", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(SlowHead)]
    [InlineData("HTTP/1.1 500 No\r\nContent-Length: 500\r\n\r\n{")]
    public async Task A_caller_who_cancels_gets_a_cancellation_with_their_token(string beginning)
    {
        await using var server = Silent(beginning);
        using var transport = Probe.To(server);
        using var cancelled = new CancellationTokenSource();
        var call = transport.AskAsync(cancellationToken: cancelled.Token);
        Assert.True(SpinWait.SpinUntil(() => server.Requests.Count == 1, TimeSpan.FromSeconds(5)));
        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.True(call.IsCanceled);
    }

    [Fact]
    public async Task The_timeout_runs_on_the_given_clock()
    {
        var clock = new FakeTimeProvider();
        using var transport = Probe.Over(s_never, options => (options.TimeProvider, options.Timeout) = (clock, TimeSpan.FromHours(1)));
        var call = transport.AskAsync();
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }

    [Fact]
    public async Task Signing_counts_into_the_timeout()
    {
        var clock = new FakeTimeProvider();
        var keys = new GatedKeyProvider { IsOpen = false };
        using var transport = Probe.Over(s_never, options =>
            (options.TimeProvider, options.Credential) = (clock, new(Probe.App, keys, Probe.Admin)));
        var call = transport.AskAsync();
        await keys.CallAsync(0);
        clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }

    [Fact]
    public async Task A_key_provider_that_hangs_is_named()
    {
        var clock = new FakeTimeProvider();
        var keys = new GatedKeyProvider { IsOpen = false };
        using var transport = Probe.Over(s_never, options =>
            (options.TimeProvider, options.Credential) = (clock, new(Probe.App, keys, Probe.Admin) { KeyTimeout = TimeSpan.FromSeconds(3) }));
        var call = transport.AskAsync();
        await keys.CallAsync(0);
        clock.Advance(TimeSpan.FromSeconds(3));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal(
            $"{Probe.Path}: the key provider returned no key within 00:00:03, the limit that the option Credential.KeyTimeout sets. "
                + "The request was not sent.",
            error.Message);
        Assert.Equal((ApiExecution.NotExecuted, 0, true), (error.Execution, error.Attempts, error.IsTransient));
    }

    [Fact]
    public async Task A_credential_provider_that_hangs_is_named()
    {
        var clock = new FakeTimeProvider();
        using var transport = Probe.Over(s_never, options => (options.TimeProvider, options.CredentialProvider) = (clock, new HangingSigner()));
        var call = transport.AskAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Contains(
            "; it waited 00:00:10 for its credential. The request was not sent. Check the key or credential provider.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(ApiExecution.NotExecuted, error.Execution);
    }

    [Fact]
    public async Task The_token_that_a_handler_got_stays_as_it_was_after_its_call()
    {
        var tokens = new List<CancellationToken>();
        var isSilent = false;
        using var handler = new HandlerOf(async (_, token) =>
        {
            tokens.Add(token);
            if (isSilent)
                await Task.Delay(Timeout.Infinite, token);
            return new() { Content = new StringContent(Probe.Good) };
        });
        var provider = new TokenKeeping(tokens);
        using var transport = Probe.Over(handler, options => options.CredentialProvider = provider);
        await transport.AskAsync();
        isSilent = true;
        using var cancelled = new CancellationTokenSource();
        var second = transport.AskAsync(cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal([false, false, true, true], tokens.Select(token => token.IsCancellationRequested));
    }

    [Fact]
    public async Task Connections_that_are_not_used_are_closed_after_their_time()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        using var transport = Probe.To(server, options => options.ConnectionIdleTimeout = TimeSpan.FromMilliseconds(200));
        await transport.AskAsync();
        await Eventually.Async(() => server.Open == 0);
        await transport.AskAsync();
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Without_a_timeout_only_the_caller_ends_a_call()
    {
        using var transport = Probe.Over(s_never, options => options.Timeout = Timeout.InfiniteTimeSpan);
        using var cancelled = new CancellationTokenSource();
        var call = transport.AskAsync(cancellationToken: cancelled.Token);
        Assert.False(call.IsCompleted);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.AskAsync(cancellationToken: new(true)));
        Assert.Equal(new CancellationToken(true), error.CancellationToken);
        Assert.Empty(handler.Addresses);
    }

    [Fact]
    public async Task A_cancelled_call_whose_handler_fails_in_its_own_way_is_cancelled_all_the_same()
    {
        using var cancelled = new CancellationTokenSource();
        using var handler = HandlerOf.Fault(_ =>
        {
            cancelled.Cancel();
            return new IOException("aborted");
        });
        using var transport = Probe.Over(handler);
        await Assert.ThrowsAsync<OperationCanceledException>(() => transport.AskAsync(cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task The_timeout_of_a_given_HttpClient_is_an_ApiTimeoutException()
    {
        using var client = new HttpClient(s_never, disposeHandler: false)
        {
            Timeout = TimeSpan.FromMilliseconds(50),
            BaseAddress = new("https://elsewhere.example"),
        };
        using var transport = new ApiTransport(Probe.Service, Probe.Options(), client);
        await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.AskAsync());
        Assert.All(s_never.Addresses, address => Assert.Equal("127.0.0.1", address.Host));
    }

    [Fact]
    public async Task A_given_HttpClient_that_cancels_its_requests_does_not_look_like_the_caller()
    {
        var sent = new TaskCompletionSource();
        using var handler = new HandlerOf(async (_, token) =>
        {
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return new();
        });
        using var client = new HttpClient(handler);
        using var transport = new ApiTransport(Probe.Service, Probe.Options(), client);
        var call = transport.AskAsync();
        await sent.Task;
        client.CancelPendingRequests();
        await Assert.ThrowsAsync<ApiConnectionException>(() => call);
    }

    [Fact]
    public async Task After_disposal_calls_say_so_and_what_was_given_lives_on()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        var over = Probe.Over(handler);
        over.Dispose();
        over.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => over.AskAsync());
        Assert.False(handler.IsDisposed);

        using var client = new HttpClient(handler);
        new ApiTransport(Probe.Service, Probe.Options(), client).Dispose();
        Assert.False(handler.IsDisposed);
        using var transport = new ApiTransport(Probe.Service, Probe.Options(), client);
        Assert.Equal("fine", (await transport.AskAsync()).Answer);
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.AskAsync());
    }

    [Fact]
    public async Task Its_own_connections_end_with_it()
    {
        await using var server = Silent("");
        var transport = Probe.To(server);
        transport.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.AskAsync());
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_signer_that_gives_null_is_told_so()
    {
        using var transport = Probe.Over(s_never, options => options.CredentialProvider = new NoSigner());
        Assert.Contains("GetCredentialAsync", (await Assert.ThrowsAsync<InvalidOperationException>(() => transport.AskAsync())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_s_exception_passes_unchanged()
    {
        var failure = new InvalidDataException("the vault is sealed");
        using var transport = Probe.Over(s_never, options =>
            options.Credential = new(Probe.App, new GatedKeyProvider { Failure = failure }, Probe.Admin));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidDataException>(() => transport.AskAsync()));
    }

    [Fact]
    public async Task A_provider_s_own_cancellation_passes_too()
    {
        var failure = new TaskCanceledException("the vault's own timeout");
        using var transport = Probe.Over(s_never, options =>
            options.Credential = new(Probe.App, new GatedKeyProvider { Failure = failure }, Probe.Admin));
        Assert.Same(failure, await Assert.ThrowsAsync<TaskCanceledException>(() => transport.AskAsync()));
    }

    private sealed class HangingSigner : IApiCredentialProvider
    {
        public async ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        }
    }

    private sealed class TokenKeeping(List<CancellationToken> tokens) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
        {
            tokens.Add(cancellationToken);
            return new(new ApiCredential("1", "a", "signature"));
        }
    }

    private sealed class NoSigner : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new((ApiCredential)null!);
    }

    private static LoopbackServer Silent(string beginning) => new(async (socket, _, stop) =>
    {
        await LoopbackServer.SendAsync(socket, beginning, stop);
        await Task.Delay(Timeout.Infinite, stop);
        return false;
    });
}
