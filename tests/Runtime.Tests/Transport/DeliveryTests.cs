using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The exceptions that prove that nothing was sent: those of the connecting handler, and no others.</summary>
public sealed class DeliveryTests
{
    private static readonly Uri s_nowhere = new("http://127.0.0.1:1");

    /// <summary>The senders of a client's requests besides its own connections.</summary>
    private static readonly Dictionary<string, Func<ApiHost, ApiTransport>> s_senders = new()
    {
        ["an HttpClient"] = host => new(Probe.Service, Options(host), new HttpClient()),
        ["a chain of handlers"] = host => new(Probe.Service, Options(host, new Passing())),
        ["a handler of sockets"] = host => new(Probe.Service, Options(host, new SocketsHttpHandler())),
        ["connections of its own"] = host => new(Probe.Service, Options(host)),
    };

    public static TheoryData<string> Senders => [.. s_senders.Keys];

    [Theory, MemberData(nameof(Senders))]
    public async Task A_write_goes_to_the_backup_when_no_connection_was_made(string sender)
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var transport = s_senders[sender](new(s_nowhere, server.Host.Primary));
        Assert.Equal("fine", (await transport.SendAsync(Script.Write, new() { Question = "q" }, default)).Answer);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_write_is_not_repeated_when_a_handler_calls_it_unsent_after_sending_it(HttpRequestError claimed)
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var handler = new Passing(() => throw new HttpRequestException(claimed));
        using var transport = new ApiTransport(Probe.Service, Options(new(server.Host.Primary, s_nowhere), handler));
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Script.Write, new() { Question = "q" }, default));
        Assert.Equal(HttpRequestError.Unknown, error.HttpRequestError);
        await Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Script.Write, new() { Question = "q" }, default));
        // The host was not taken for one that is out of reach.
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_failure_to_connect_even_if_its_content_says_so()
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult(new HttpResponseMessage { Content = new BrokenContent() }));
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Script.Write, new() { Question = "q" }, default));
        Assert.Equal(HttpRequestError.Unknown, error.HttpRequestError);
        Assert.Single(handler.Addresses);
    }

    private static UserSigClientOptions Options(ApiHost host, HttpMessageHandler? handler = null) => Probe.Options(options =>
    {
        (options.Host, options.Handler) = (host, handler);
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.Zero, TimeSpan.Zero);
    });

    /// <summary>Sends over sockets, then does as told.</summary>
    private sealed class Passing(Action? afterwards = null) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            afterwards?.Invoke();
            return response;
        }
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
            => throw new HttpRequestException(HttpRequestError.ConnectionError);
    }
}
