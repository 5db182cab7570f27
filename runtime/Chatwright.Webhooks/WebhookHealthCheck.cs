using System.Globalization;
using Chatwright.CodeGeneration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chatwright.Webhooks;

/// <summary>Judges the webhooks of the last minute.</summary>
internal sealed class WebhookHealthCheck(Func<WebhookHealth> health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(Judge(health(), context.Registration.FailureStatus));

    private static HealthCheckResult Judge(WebhookHealth last, HealthStatus failure)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"In the last minute, {last.Handled} webhooks were handled, {last.Failed} handlers failed or were late, "
                + $"{last.Unverified} requests were refused for their signature or age.");
        if (last.Failed > 0 && last.Failed >= last.Handled)
            return new(failure, text);
        return last.Unverified > 0 && last.Unverified >= last.Handled + last.Failed
            ? HealthCheckResult.Degraded(text)
            : HealthCheckResult.Healthy(text);
    }
}
