using Chatwright.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Webhooks;

/// <summary>
/// The receiver of one name. When the configuration changes, another one takes its place for later requests, so that a token is replaced without a
/// restart. An invalid configuration leaves it in use.
/// </summary>
internal sealed class CurrentReceiver<TReceiver, THandler, TOptions> : IDisposable
    where TReceiver : WebhookReceiver<THandler>, IWebhookReceiver<TReceiver, THandler, TOptions>
    where THandler : class
    where TOptions : WebhookOptions, new()
{
    private readonly object _gate = new();
    private readonly string _name;
    private readonly IOptionsFactory<TOptions> _factory;
    private readonly ILogger _logger;
    private readonly List<IDisposable> _subscriptions = [];
    private volatile TReceiver _receiver;

    internal CurrentReceiver(IServiceProvider services, string name)
    {
        _name = name;
        _factory = services.GetRequiredService<IOptionsFactory<TOptions>>();
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Chatwright.Webhooks");
        try
        {
            // The subscription comes first, so that no change is missed. One that comes before the options are read waits for them.
            lock (_gate)
            {
                foreach (var source in services.GetServices<OptionsFromConfiguration<TOptions>>().Where(source => source.Name == name))
                    _subscriptions.Add(ChangeToken.OnChange(source.GetReloadToken, Reload));
                _receiver = TReceiver.Create(services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal TReceiver Value => _receiver;

    internal WebhookHealth Health() => _receiver.Health;

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    /// <summary>Applies the current options. Never throws.</summary>
    private void Reload()
    {
        lock (_gate)
        {
            try
            {
                _receiver = TReceiver.Create(_factory.Create(_name));
                _logger.OptionsChanged(typeof(TOptions).Name, _name);
            }
            catch (Exception e)
            {
                _logger.ReloadFailed(e, typeof(TOptions).Name, _name);
            }
        }
    }
}
