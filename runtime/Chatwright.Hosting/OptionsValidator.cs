using Chatwright.CodeGeneration;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>Reports everything that is wrong with the options of a client at once, by the keys of the configuration where there is one.</summary>
internal sealed class OptionsValidator<TClient, TOptions>(OptionsSources<TOptions> sources) : IValidateOptions<TOptions>
    where TClient : class, IApiClient<TClient, TOptions>
    where TOptions : ApiClientOptions, new()
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        name ??= Options.DefaultName;
        var sections = sources.Sections(name);
        return OptionFaults.ToResult(
            sections.SelectMany(static section => section.ReadAll().Faults),
            FindErrors(name, options, isConfigured: sections.Count > 0),
            option => sections.Count > 0 ? sections[^1].KeyOf(option) : OptionFaults.NameOf<TOptions>(name, option));
    }

    private IEnumerable<ApiOptionError> FindErrors(string name, TOptions options, bool isConfigured)
    {
        foreach (var error in ClientOptions.Validate(TClient.Service, options))
        {
            if (isConfigured && error.Option == nameof(UserSigClientOptions.Credential))
            {
                // The configuration lacks parts of it.
                foreach (var part in sources.ReadCredential(name).Validate(sources.KeyProvider(name)))
                    yield return part;
            }
            else
            {
                yield return isConfigured && options.Host is null && error.Option == nameof(options.Host) ? MissingHost : error;
            }
        }
    }

    /// <summary>In a configuration, a region is given by its name alone.</summary>
    private static ApiOptionError MissingHost => TClient.Regions is [var region, ..]
        ? new(nameof(ApiClientOptions.Host), $"is required: set a region, such as {region.Name}, or a URL.")
        : new(nameof(ApiClientOptions.Host), "is required: set a URL.");
}
