using Chatwright.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Hosting;

/// <summary>Provides credentials by the current options: when the credential changes, the next request is signed with the new key.</summary>
internal sealed class ReloadingCredentialProvider<TOptions> : IApiCredentialProvider, IDisposable
    where TOptions : ApiClientOptions, new()
{
    private readonly object _gate = new();
    private readonly string _name;
    private readonly IOptionsFactory<TOptions> _factory;
    private readonly OptionsSources<TOptions> _sections;
    private readonly ILogger _logger;
    private readonly List<IDisposable> _subscriptions = [];

    private CredentialSettings _settings;
    private volatile object? _origin;
    private volatile IApiCredentialProvider _provider;

    private ReloadingCredentialProvider(
        string name,
        IOptionsMonitor<TOptions> monitor,
        IOptionsFactory<TOptions> factory,
        OptionsSources<TOptions> sections,
        IEnumerable<IOptionsChangeTokenSource<TOptions>> changes,
        ILogger logger)
    {
        (_name, _factory, _sections, _logger) = (name, factory, sections, logger);
        try
        {
            // The subscription comes first, so that no change is missed. One that comes before the options are read waits for them.
            lock (_gate)
            {
                foreach (var source in changes.Where(source => (source.Name ?? Options.DefaultName) == name))
                    _subscriptions.Add(ChangeToken.OnChange(source.GetChangeToken, Reload, source is SectionChanges<TOptions>));
                _settings = sections.ReadCredential(name);
                InitialOptions = monitor.Get(name);
                (_origin, _provider) = (OriginOf(InitialOptions), CredentialProviders.Create(InitialOptions));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <param name="services">The container.</param>
    /// <param name="name">The client's name.</param>
    internal static ReloadingCredentialProvider<TOptions> Create(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IOptionsMonitor<TOptions>>(),
        services.GetRequiredService<IOptionsFactory<TOptions>>(),
        services.GetRequiredService<OptionsSources<TOptions>>(),
        services.GetServices<IOptionsChangeTokenSource<TOptions>>(),
        services.GetRequiredService<ILoggerFactory>().CreateLogger("Chatwright.Hosting"));

    /// <summary>The options as they were first, the same that the container gives to others.</summary>
    public TOptions InitialOptions { get; }

    /// <summary>The credential that signs now; null if the options set a credential provider in its place.</summary>
    public UserSigCredential? Credential => _origin as UserSigCredential;

    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
        => _provider.GetCredentialAsync(rejected, cancellationToken);

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    /// <summary>Applies the current options. Never throws: an invalid configuration must not break a working client.</summary>
    /// <param name="isSection">True if a section has changed; false for a source of changes of the application.</param>
    private void Reload(bool isSection)
    {
        lock (_gate)
        {
            try
            {
                var options = _factory.Create(_name);
                var (settings, origin) = (_sections.ReadCredential(_name), OriginOf(options));
                // What code sets is another object each time, and no change of its own.
                if (Equals(origin, _origin) || (isSection && settings == _settings))
                    return;
                (_settings, _origin, _provider) = (settings, origin, CredentialProviders.Create(options));
                _logger.SigningChanged(typeof(TOptions).Name, _name);
            }
            catch (Exception e)
            {
                _logger.ReloadFailed(e, typeof(TOptions).Name, _name);
            }
        }
    }

    /// <summary>All that a signature depends on. A provider that is replaced without need would cost a new signature.</summary>
    private static object? OriginOf(TOptions options) => (object?)options.CredentialProvider ?? (options as UserSigClientOptions)?.Credential;
}
