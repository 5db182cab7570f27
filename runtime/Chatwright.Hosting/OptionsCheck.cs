using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>
/// Validates options by <see cref="ApiClientOptions.Validate"/>. A message names the configuration key, if there is one.
/// </summary>
internal sealed class OptionsCheck<TOptions>(IEnumerable<IConfigureOptions<TOptions>> sources) : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(Explain(name ?? Options.DefaultName, e));
        }
    }

    private string Explain(string name, ArgumentException fault)
    {
        if (fault.ParamName is not { Length: > 0 } option)
            return fault.Message;
        var message = fault.Message.Replace($" (Parameter '{option}')", "", StringComparison.Ordinal);
        var key = KeyOf(name, option);
        return message.StartsWith(option, StringComparison.Ordinal) ? key + message[option.Length..] : $"{key}: {message}";
    }

    private string KeyOf(string name, string option)
        => sources.OfType<OptionsFromConfiguration<TOptions>>().LastOrDefault(source => source.Name == name) is { } source
        ? source.Settings.PathOf(option.Replace('.', ':'))
        : $"{typeof(TOptions).Name}{(name.Length == 0 ? "" : $" '{name}'")}.{option}";
}
