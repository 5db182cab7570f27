using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chatwright.Hosting;

/// <summary>Makes the call of a probe, one at a time, and caches its result.</summary>
internal sealed class ApiHealthCheck<TClient>(
    TClient client, Func<TClient, CancellationToken, Task> probe, TimeSpan cacheDuration, TimeProvider time)
    : IHealthCheck, IDisposable
    where TClient : class
{
    private readonly SemaphoreSlim _turn = new(1);
    private HealthCheckResult? _last;
    private long _lastAt;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last is { } known && time.GetElapsedTime(_lastAt) < cacheDuration)
                return known;
            var result = await CallAsync(context.Registration.FailureStatus, cancellationToken).ConfigureAwait(false);
            (_last, _lastAt) = (result, time.GetTimestamp());
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<HealthCheckResult> CallAsync(HealthStatus failure, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            await probe(client, cancellationToken).ConfigureAwait(false);
            var elapsed = time.GetElapsedTime(start).TotalMilliseconds;
            return HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"Responded in {elapsed:0} ms."));
        }
        // A cancelled health check says nothing about the service, so it is not cached.
        catch (Exception e) when (e is ApiErrorException or ApiRateLimitException || !cancellationToken.IsCancellationRequested)
        {
            return new(IsBusy(e) ? HealthStatus.Degraded : failure, e.Message, e, DataOf(e));
        }
    }

    /// <summary>A rate limit or a busy server. Where an attempt failed before the next one waited for its permit, its failure says more.</summary>
    private static bool IsBusy(Exception failure) => failure switch
    {
        ApiErrorException error => error.RetryAdvice == ApiRetryAdvice.Backoff,
        ApiTimeoutException { IsPermitTimeout: true } timeout => timeout.InnerException is not ChatwrightException before || IsBusy(before),
        ApiRateLimitException => true,
        _ => false,
    };

    private static Dictionary<string, object>? DataOf(Exception failure)
        => failure is ApiErrorException error ? new() { ["endpoint"] = error.Endpoint, ["code"] = error.Code } : null;
}
