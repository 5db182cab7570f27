using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.RateLimiting;

/// <summary>A limiter learns the usual duration from those attempts of a client that got a response.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_way = TimeSpan.FromMilliseconds(100);
    private static readonly ApiEndpoint<ProbeRequest, ProbeResponse> s_once = new(Probe.Service, "v4/probe/once") { Calls = new(1, 1) };

    private readonly FakeTimeProvider _clock = new();
    private readonly PartitionedRateLimiter<ApiRateLimitKey> _limiter;
    private readonly CancellationTokenSource _stop = new();
    private string? _fault;

    public RoundTripTests() => _limiter = ApiRateLimiter.Create(timeProvider: _clock);

    public void Dispose()
    {
        _limiter.Dispose();
        _stop.Dispose();
    }

    [Theory]
    [InlineData("no connection")]
    [InlineData("a signer that throws")]
    [InlineData("a caller who cancels")]
    public async Task An_attempt_without_a_response_does_not_lower_the_rate(string fault)
    {
        using var transport = Probe.Over(new HandlerOf(RespondAsync), options =>
        {
            (options.TimeProvider, options.RateLimits.Limiter, options.Retry.MaxRetries) = (_clock, _limiter, 0);
            options.RequestSigner = new Signer(this);
        });
        for (var i = 0; i < 100; i++)
        {
            await CallAsync(transport);
            _clock.Advance(s_window);
        }
        _fault = fault;
        Assert.NotNull(await Record.ExceptionAsync(() => CallAsync(transport)));
        _fault = null;
        _clock.Advance(s_window);

        await transport.SendAsync(s_once, new() { Question = "q" }, default);
        // What all requests take alike costs nothing, but for a fiftieth of the window.
        _clock.Advance(s_window - s_way + (s_window / 50) - TimeSpan.FromTicks(1));
        Assert.False(HasPermit());
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(HasPermit());
    }

    private Task<ProbeResponse> CallAsync(ApiTransport transport) => transport.SendAsync(s_once, new() { Question = "q" }, _stop.Token);

    private bool HasPermit()
    {
        var key = new ApiRateLimitKey { AppId = $"{Probe.App}", Endpoint = s_once.Path, Permits = 1, Window = s_window };
        using var lease = _limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken token)
    {
        switch (_fault)
        {
            case "no connection":
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            case "a caller who cancels":
                _stop.Cancel();
                token.ThrowIfCancellationRequested();
                break;
        }
        _clock.Advance(s_way);
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Probe.Good) });
    }

    private sealed class Signer(RoundTripTests tests) : IRequestSigner
    {
        public ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken)
            => tests._fault == "a signer that throws" ? throw new InvalidOperationException("no key") : default;
    }
}
