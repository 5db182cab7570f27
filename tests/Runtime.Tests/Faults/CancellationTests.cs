using System.Net;
using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Transport;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

/// <summary>
/// A call that is cancelled at any of its awaits leaves through <see cref="OperationCanceledException"/>, and gives back what it holds.
/// </summary>
public sealed class CancellationTests
{
    /// <summary>More than the awaits in a call of two attempts.</summary>
    private const int MostPoints = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_every_await(bool fails)
    {
        var cancelledAt = 0;
        for (var point = 0; point < MostPoints; point++)
        {
            using var walk = new Walk(point);
            using var limiter = new SlowLimiter(walk);
            using var handler = new SlowHandler(walk, fails);
            using var transport = Probe.Over(handler, options =>
            {
                (options.CredentialProvider, options.RateLimits.Limiter) = (new SlowSigner(walk), ApiRateLimiter.Create(limiter));
                options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
            });
            var call = transport.SendAsync(Script.Safe, new() { Question = "q" }, walk.Token);
            if (!walk.WillCancel(await Ended(call)))
                Assert.Equal("fine", (await call).Answer);
            else
            {
                var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
                Assert.Equal(walk.Token, error.CancellationToken);
                Assert.True(call.IsCanceled);
                cancelledAt++;
            }
            Assert.Equal(0, limiter.Held);
            Assert.All(handler.Bodies, body => Assert.False(body.TryHold(), "the request's memory did not go back"));
        }
        Assert.InRange(cancelledAt, fails ? 10 : 5, MostPoints - 1);
    }

    private static async Task<bool> Ended(Task call)
        => await Record.ExceptionAsync(() => call.WaitAsync(TimeSpan.FromSeconds(30))) is not TimeoutException;

    /// <summary>Counts the awaits of one call and cancels it at one of them.</summary>
    private sealed class Walk(int cancelAt) : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private int _points;

        public CancellationToken Token => _source.Token;

        /// <summary>Determines whether the point was reached, and the call ended.</summary>
        public bool WillCancel(bool ended)
        {
            Assert.True(ended, "the call hangs");
            return _source.IsCancellationRequested;
        }

        public async Task PointAsync(CancellationToken token)
        {
            await Task.Yield();
            if (_points++ == cancelAt)
            {
                await _source.CancelAsync();
                // As a wait for a network would notice.
                await Task.Delay(Timeout.Infinite, token);
            }
        }

        public void Dispose() => _source.Dispose();
    }

    private sealed class SlowSigner(Walk walk) : IApiCredentialProvider
    {
        public async ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
        {
            await walk.PointAsync(cancellationToken);
            return new("1", "a", "signature");
        }
    }

    private sealed class SlowLimiter(Walk walk) : RateLimiter
    {
        private readonly CountingLimiter _inner = new();

        public int Held => _inner.Held;

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            await walk.PointAsync(cancellationToken);
            return _inner.AttemptAcquire(permitCount);
        }
    }

    private sealed class SlowHandler(Walk walk, bool fails) : HttpMessageHandler
    {
        private int _tries;

        public List<RequestContent> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add((RequestContent)request.Content!);
            await walk.PointAsync(cancellationToken);
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await walk.PointAsync(cancellationToken);
            return new(fails && _tries++ == 0 ? HttpStatusCode.BadGateway : HttpStatusCode.OK) { Content = new SlowContent(walk) };
        }
    }

    private sealed class SlowContent(Walk walk) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            foreach (var piece in System.Text.Encoding.UTF8.GetBytes(Probe.Good).Chunk(30))
            {
                await walk.PointAsync(cancellationToken);
                await stream.WriteAsync(piece, cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
