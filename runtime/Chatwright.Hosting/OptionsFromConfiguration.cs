using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>Binds the options of one name to a section of the configuration, by <see cref="ApiClientOptions.Bind"/>.</summary>
internal sealed class OptionsFromConfiguration<TOptions>(string name, IConfiguration configuration, ApiList<ApiHost> regions)
    : IConfigureNamedOptions<TOptions>
    where TOptions : ApiClientOptions
{
    internal string Name => name;

    internal ApiSettings Settings => new((configuration as IConfigurationSection)?.Path ?? "", key => configuration[key], regions);

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    /// <exception cref="OptionsValidationException">Values of the configuration cannot be read.</exception>
    public void Configure(string? optionsName, TOptions options)
    {
        if (optionsName != name)
            return;
        var settings = Settings;
        options.Bind(settings);
        if (settings.Faults.Count > 0)
            throw new OptionsValidationException(name, typeof(TOptions), settings.Faults);
    }
}
