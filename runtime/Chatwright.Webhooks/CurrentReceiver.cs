using Chatwright.CodeGeneration;
using Chatwright.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Webhooks;

/// <summary>
/// The receiver of one name. When its section of the configuration changes, another one takes its place for later requests, so that a token is
/// replaced without a restart. An invalid configuration leaves it in use.
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
    private readonly OptionsFromConfiguration<TOptions>[] _sections;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly IWebhookLog? _log;
    private SettingsReader[] _latest;
    private volatile TReceiver _receiver;

    internal CurrentReceiver(IServiceProvider services, string name)
    {
        _name = name;
        _sections = [.. services.GetServices<OptionsFromConfiguration<TOptions>>().Where(section => section.Name == name)];
        _latest = Read();
        _factory = services.GetRequiredService<IOptionsFactory<TOptions>>();
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Chatwright.Webhooks");
        try
        {
            // The subscription comes first, so that no change is missed. One that comes before the options are read waits for them.
            lock (_gate)
            {
                foreach (var section in _sections)
                    _subscriptions.Add(ChangeToken.OnChange(section.GetReloadToken, ReloadIfChanged));
                foreach (var change in services.GetServices<IOptionsChangeTokenSource<TOptions>>().Where(change => NameOf(change) == name))
                    _subscriptions.Add(ChangeToken.OnChange(change.GetChangeToken, Reload));
                var options = services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
                (_log, _receiver) = (options.Log, TReceiver.Create(options));
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

    private static string NameOf(IOptionsChangeTokenSource<TOptions> change) => change.Name ?? Options.DefaultName;

    private SettingsReader[] Read() => Array.ConvertAll(_sections, static section => section.ReadAll());

    /// <summary>Applies the current options if a section has changed: its token tells of every change of the whole configuration.</summary>
    private void ReloadIfChanged()
    {
        lock (_gate)
        {
            var read = Read();
            if (read.Zip(_latest).All(static pair => pair.First.FoundSameAs(pair.Second)))
                return;
            _latest = read;
            Reload();
        }
    }

    /// <summary>Applies the current options. Never throws.</summary>
    private void Reload()
    {
        lock (_gate)
        {
            try
            {
                var options = _factory.Create(_name);
                // Code may create another log each time, which would not know the webhooks that came before.
                options.Log = _log;
                _receiver = TReceiver.Create(options);
                _logger.OptionsChanged(typeof(TOptions).Name, _name);
            }
            catch (Exception e)
            {
                _logger.ReloadFailed(e, typeof(TOptions).Name, _name);
            }
        }
    }
}
