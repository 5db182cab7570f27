using Chatwright.CodeGeneration;
using Chatwright.Hosting;
using Microsoft.Extensions.Options;

namespace Chatwright.Webhooks;

/// <summary>Reports everything that is wrong with the options of a receiver at once, by the keys of the configuration where there is one.</summary>
internal sealed class OptionsValidator<TReceiver, THandler, TOptions>(IEnumerable<OptionsFromConfiguration<TOptions>> sources)
    : IValidateOptions<TOptions>
    where TReceiver : WebhookReceiver<THandler>, IWebhookReceiver<TReceiver, THandler, TOptions>
    where THandler : class
    where TOptions : WebhookOptions, new()
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        name ??= Options.DefaultName;
        var sections = sources.Where(source => source.Name == name).ToList();
        List<SettingFault> faults = [.. sections.SelectMany(section => section.FindFaults())];
        var unread = faults.Select(fault => fault.Key).ToHashSet();
        foreach (var error in WebhookOptionsRules.Validate(TReceiver.Service, options))
        {
            // A value that cannot be read leaves its option at the default, which may be wrong too.
            if (KeyOf(name, sections, error.Option) is var key && !unread.Contains(key))
                faults.Add(new(key, error.Problem));
        }
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => fault.ToString()));
    }

    private static string KeyOf(string name, List<OptionsFromConfiguration<TOptions>> sections, string option)
        => sections.Count > 0 ? sections[^1].KeyOf(option) : $"{typeof(TOptions).Name}{(name.Length == 0 ? "" : $" '{name}'")}.{option}";
}
