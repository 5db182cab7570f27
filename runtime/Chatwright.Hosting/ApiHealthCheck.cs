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
        catch (ApiErrorException e)
        {
            var data = new Dictionary<string, object> { ["endpoint"] = e.Endpoint, ["code"] = e.Code };
            return new(e.RetryAdvice == ApiRetryAdvice.Backoff ? HealthStatus.Degraded : failure, e.Message, e, data);
        }
        catch (ApiRateLimitException e)
        {
            return HealthCheckResult.Degraded(e.Message, e);
        }
        // A cancelled health check says nothing about the service, so it is not cached.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(failure, e.Message, e);
        }
    }
}
