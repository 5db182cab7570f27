using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Hosting;

/// <summary>Binds the options of one name to a section of the configuration.</summary>
internal sealed class OptionsFromConfiguration<TOptions>(string name, IConfiguration configuration, ApiList<ApiHost> regions)
    : IConfigureNamedOptions<TOptions>
    where TOptions : ApiClientOptions, new()
{
    internal string Name => name;

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    /// <summary>Sets what can be read; the rest is for the validation to report.</summary>
    public void Configure(string? optionsName, TOptions options)
    {
        if (optionsName == name)
            OptionsBinder.Bind(Read(), options);
    }

    /// <summary>Reads all options, for what can be said about the section.</summary>
    internal SettingsReader ReadAll()
    {
        var settings = Read();
        OptionsBinder.Bind(settings, new TOptions());
        return settings;
    }

    internal CredentialSettings ReadCredential()
        => CredentialSettings.Read(Read().Section(nameof(UserSigClientOptions.Credential)));

    internal string KeyOf(string option) => SettingsReader.KeyOf(configuration, option);

    internal IChangeToken GetReloadToken() => configuration.GetReloadToken();

    private SettingsReader Read() => new(configuration, regions);
}
