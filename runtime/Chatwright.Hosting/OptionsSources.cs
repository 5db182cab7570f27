using Chatwright.Tencent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>The places beyond code that the options of clients come from: sections of the configuration, and the container.</summary>
internal sealed class OptionsSources<TOptions>(IServiceProvider services, IEnumerable<IConfigureOptions<TOptions>> sources)
    where TOptions : ApiClientOptions, new()
{
    /// <summary>The sections of a client, in the order in which they were added.</summary>
    internal IReadOnlyList<OptionsFromConfiguration<TOptions>> Sections(string name)
        => [.. sources.OfType<OptionsFromConfiguration<TOptions>>().Where(source => source.Name == name)];

    /// <summary>The parts of the credential that the sections of a client have together.</summary>
    internal CredentialSettings ReadCredential(string name)
        => Sections(name).Aggregate(new CredentialSettings(), static (credential, section) => credential.With(section.ReadCredential()));

    /// <summary>
    /// The key provider of a client: its own, or that of the container. A key belongs to one application, so a named client takes only what is
    /// registered under its name.
    /// </summary>
    internal IUserSigKeyProvider? KeyProvider(string name)
    {
        if (services.GetKeyedService<ClientKeyProvider<TOptions>>(name) is { } own)
            return own.Resolve(services);
        return name.Length == 0 ? services.GetService<IUserSigKeyProvider>() : services.GetKeyedService<IUserSigKeyProvider>(name);
    }
}
