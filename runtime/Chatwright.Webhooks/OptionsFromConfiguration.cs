using Chatwright.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Chatwright.Webhooks;

/// <summary>Binds the options of one name to a section of the configuration.</summary>
/// <param name="name">The name.</param>
/// <param name="configuration">The section.</param>
/// <param name="appKey">The key of the application's id.</param>
/// <param name="setAppId">Sets the application's id; null for a service that names none.</param>
internal sealed class OptionsFromConfiguration<TOptions>(
    string name, IConfiguration configuration, string appKey, Action<TOptions, long>? setAppId)
    : IConfigureNamedOptions<TOptions>
    where TOptions : WebhookOptions, new()
{
    internal string Name => name;

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    /// <summary>Sets what can be read; the rest is for the validation to report.</summary>
    public void Configure(string? optionsName, TOptions options)
    {
        if (optionsName == name)
            Bind(options);
    }

    /// <summary>Reads all options, for what can be said about the section.</summary>
    internal SettingsReader ReadAll() => Bind(new TOptions());

    internal string KeyOf(string option) => SettingsReader.KeyOf(configuration, option);

    internal IChangeToken GetReloadToken() => configuration.GetReloadToken();

    private SettingsReader Bind(TOptions options)
    {
        var settings = new SettingsReader(configuration, default);
        if (setAppId is not null && settings.UInt32(appKey) is { } appId)
            setAppId(options, appId);
        if (settings.Texts(nameof(options.Tokens)) is { Count: > 0 } tokens)
            options.Tokens = [.. tokens];
        options.AllowUnsigned = settings.Bool(nameof(options.AllowUnsigned)) ?? options.AllowUnsigned;
        options.MaxAge = settings.Time(nameof(options.MaxAge)) ?? options.MaxAge;
        options.ReplyWithin = settings.Time(nameof(options.ReplyWithin)) ?? options.ReplyWithin;
        options.FailureMode = settings.Choice<WebhookFailureMode>(nameof(options.FailureMode)) ?? options.FailureMode;
        options.MaxBodyBytes = settings.Int32(nameof(options.MaxBodyBytes)) ?? options.MaxBodyBytes;
        settings.RefuseOtherKeys();
        return settings;
    }
}
