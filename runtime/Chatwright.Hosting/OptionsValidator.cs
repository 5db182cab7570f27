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
        List<SettingFault> faults = [.. sections.SelectMany(static section => section.FindFaults())];
        var unread = faults.Select(static fault => fault.Key).ToHashSet();
        foreach (var error in FindErrors(name, options, isConfigured: sections.Count > 0))
        {
            // A value that cannot be read leaves its option at the default, which may be wrong too.
            if (KeyOf(name, sections, error.Option) is var key && !unread.Contains(key))
                faults.Add(new(key, error.Problem));
        }
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(static fault => fault.ToString()));
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

    private static string KeyOf(string name, IReadOnlyList<OptionsFromConfiguration<TOptions>> sections, string option)
        => sections.Count > 0 ? sections[^1].KeyOf(option) : $"{typeof(TOptions).Name}{(name.Length == 0 ? "" : $" '{name}'")}.{option}";
}
