using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The ranges of the options of receivers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookOptionsRules
{
    private const int MaxBodyBytes = 1 << 30;

    /// <summary>Finds the options that are missing or out of their range.</summary>
    /// <param name="service">The service that sends the webhooks.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static IReadOnlyList<ApiOptionError> Validate(WebhookService service, WebhookOptions options) => ErrorsOf(service, options).All;

    internal static OptionErrors ErrorsOf(WebhookService service, WebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        var errors = new OptionErrors();
        if (options.ApplicationId is <= 0)
            errors.Add(service.AppOption, "is required: set the id of the application.");
        AddTokenErrors(errors, service, options);
        errors.CheckTimeout(options.MaxAge, nameof(options.MaxAge));
        errors.CheckTimeout(options.ReplyWithin, nameof(options.ReplyWithin));
        if (options.FailureMode is not (WebhookFailureMode.Allow or WebhookFailureMode.Refuse))
            errors.Add(nameof(options.FailureMode), "is no value of WebhookFailureMode: set Allow or Refuse.");
        errors.CheckRange(options.MaxBodyBytes, 1, MaxBodyBytes, nameof(options.MaxBodyBytes));
        if (options.TimeProvider is null)
            errors.Add(nameof(options.TimeProvider), "is null: set a clock, such as TimeProvider.System.");
        return errors;
    }

    private static void AddTokenErrors(OptionErrors errors, WebhookService service, WebhookOptions options)
    {
        const string Path = nameof(options.Tokens);
        if (options.Tokens is not { Count: > 0 } tokens)
        {
            if (service.IsSigned && !options.AllowUnsigned)
                errors.Add(Path, "is required: set the token that the service signs with, or set AllowUnsigned to true.");
            return;
        }
        if (!service.IsSigned)
            errors.Add(Path, $"is set, but {service.Name} does not sign webhooks: remove it.");
        else if (options.AllowUnsigned)
            errors.Add(nameof(options.AllowUnsigned), "is true, but Tokens is set too: remove one of the two.");
        for (var i = 0; i < tokens.Count; i++)
        {
            if (string.IsNullOrEmpty(tokens[i]))
                errors.Add($"{Path}[{i}]", "is empty: set the token that the service signs with, or remove the entry.");
            else if (char.IsWhiteSpace(tokens[i][0]) || char.IsWhiteSpace(tokens[i][^1]))
                errors.Add($"{Path}[{i}]", "begins or ends with white space: remove it.");
        }
    }
}
