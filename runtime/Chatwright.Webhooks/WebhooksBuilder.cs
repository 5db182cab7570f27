using Chatwright.CodeGeneration;
using Chatwright.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chatwright;

/// <summary>Configures a receiver of webhooks that was added to a service collection.</summary>
public sealed class WebhooksBuilder
{
    private readonly string _service;
    private readonly Func<IServiceProvider, Func<WebhookHealth>> _health;

    internal WebhooksBuilder(IServiceCollection services, string name, string service, Func<IServiceProvider, Func<WebhookHealth>> health)
        => (Services, Name, _service, _health) = (services, name, service, health);

    /// <summary>The service collection.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the receiver and its options; empty for one without a name.</summary>
    public string Name { get; }

    /// <summary>
    /// Adds a health check over the webhooks of the last minute. It has failed when half of their handlers or more failed or were late. It is
    /// degraded when half of the requests or more were refused for their signature or age, as with a wrong token or clock. Otherwise it is healthy,
    /// also if no webhook came.
    /// </summary>
    /// <param name="name">The name of the check; null, the default, for the service and <c>-webhooks</c>, with the receiver's name.</param>
    /// <param name="failureStatus">The status of a check that has failed; null, the default, for unhealthy.</param>
    /// <param name="tags">The tags of the check. None by default.</param>
    /// <returns>The same builder.</returns>
    public WebhooksBuilder AddHealthCheck(string? name = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        name ??= Name.Length == 0 ? $"{_service}-webhooks" : $"{_service}-webhooks:{Name}";
        Services.AddHealthChecks().Add(new(name, container => new WebhookHealthCheck(_health(container)), failureStatus, tags));
        return this;
    }
}
