using System.Threading.RateLimiting;
using Chatwright;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>Code of the application's own that a call waits for: a credential provider, a rate limiter.</summary>
public sealed class CredentialProviderTests
{
    [Fact]
    public async Task A_provider_that_does_not_heed_its_token_ends_with_its_call()
    {
        using var script = new Script();
        var provider = new Held();
        using var transport = script.Open(options => (options.CredentialProvider, options.Timeout) = (provider, TimeSpan.FromMilliseconds(50)));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.AskAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal((ApiExecution.NotExecuted, 0), (error.Execution, script.Tries));
    }

    [Fact]
    public async Task A_cancelled_call_does_not_wait_for_it()
    {
        using var script = new Script();
        var provider = new Held();
        using var transport = script.Open(options => options.CredentialProvider = provider);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => transport.AskAsync(cancellationToken: stop.Token).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(stop.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_permit_that_comes_too_late_is_given_back()
    {
        using var script = new Script();
        var late = new Lease();
        using var limiter = new SlowLimiter();
        var clock = new FakeTimeProvider();
        using var transport = script.Open(options =>
        {
            options.TimeProvider = clock;
            options.RateLimits = new()
            {
                Limiter = PartitionedRateLimiter.Create<ApiRateLimitKey, int>(_ => RateLimitPartition.Get(0, _ => limiter)),
            };
        });
        var call = transport.AskAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal((ApiExecution.NotExecuted, 0), (error.Execution, script.Tries));
        limiter.Permit.SetResult(late);
        await late.Returned.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The limiter grants it and the caller cancels before anybody has heard of the permit.</summary>
    [Fact]
    public async Task A_permit_that_comes_at_the_moment_of_cancellation_is_given_back()
    {
        // Which of the two is heard first is up to the thread pool: nearly always the cancellation.
        for (var round = 0; round < 50; round++)
        {
            using var script = new Script();
            var lease = new Lease();
            using var limiter = new SlowLimiter { Permit = new(TaskCreationOptions.RunContinuationsAsynchronously) };
            using var transport = script.Open(options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
            using var cancelled = new CancellationTokenSource();
            var call = transport.AskAsync(cancellationToken: cancelled.Token);
            GrantAndCancel(limiter.Permit, lease, cancelled);
            await Record.ExceptionAsync(() => call);
            await lease.Returned.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        static void GrantAndCancel(TaskCompletionSource<RateLimitLease> permit, RateLimitLease lease, CancellationTokenSource stop)
        {
            permit.SetResult(lease);
            stop.Cancel();
        }
    }

    private sealed class Held : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
            => new(new TaskCompletionSource<ApiCredential>().Task);
    }

    private sealed class SlowLimiter : RateLimiter
    {
        public TaskCompletionSource<RateLimitLease> Permit { get; init; } = new();

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Permit.Task);
    }

    private sealed class Lease : RateLimitLease
    {
        public TaskCompletionSource Returned { get; } = new();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Returned.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
