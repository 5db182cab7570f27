using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Hosting;

/// <summary>
/// Tells when the values that the options of one name are read from have changed. The reload token of a section tells of every change of the
/// whole configuration, and new options cost whatever the application's code creates for them.
/// </summary>
internal sealed class SectionChanges<TOptions> : IOptionsChangeTokenSource<TOptions>, IDisposable
    where TOptions : ApiClientOptions, new()
{
    private readonly object _gate = new();
    private readonly OptionsFromConfiguration<TOptions> _section;
    private readonly IDisposable _subscription;
    private SettingsReader _latest;
    private volatile ConfigurationReloadToken _token = new();

    internal SectionChanges(OptionsFromConfiguration<TOptions> section)
    {
        _section = section;
        // The subscription comes first, so that no change is missed.
        lock (_gate)
        {
            _subscription = ChangeToken.OnChange(section.GetReloadToken, Compare);
            _latest = section.ReadAll();
        }
    }

    public string Name => _section.Name;

    public IChangeToken GetChangeToken() => _token;

    public void Dispose() => _subscription.Dispose();

    private void Compare()
    {
        ConfigurationReloadToken changed;
        lock (_gate)
        {
            var read = _section.ReadAll();
            if (read.FoundSameAs(_latest))
                return;
            (_latest, changed, _token) = (read, _token, new());
        }
        changed.OnReload();
    }
}
