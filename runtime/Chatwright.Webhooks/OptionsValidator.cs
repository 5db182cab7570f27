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
        return OptionFaults.ToResult(
            sections.SelectMany(static section => section.ReadAll().Faults),
            WebhookOptionsRules.Validate(TReceiver.Service, options),
            option => sections.Count > 0 ? sections[^1].KeyOf(option) : OptionFaults.NameOf<TOptions>(name, option));
    }
}
