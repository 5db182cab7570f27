using Chatwright.CodeGeneration;

namespace Chatwright;

/// <summary>The ranges of the options that all clients have.</summary>
internal static class ClientOptionsRules
{
    private const int MaxResponseBytes = 1 << 30;
    private const int MaxRetries = 100;

    internal static void AddErrors(OptionErrors errors, ApiService service, ApiClientOptions options)
    {
        if (options.Host is null)
        {
            var region = service.HostExample is { } example ? $"a region, such as {example}, or " : "";
            errors.Add(nameof(options.Host), $"is required: set {region}a URL.");
        }
        errors.CheckTimeout(options.Timeout, nameof(options.Timeout));
        errors.CheckRange(options.MaxResponseBytes, 1, MaxResponseBytes, nameof(options.MaxResponseBytes));
        if (options.ResponseReading is not (ApiResponseReading.Tolerant or ApiResponseReading.Strict))
            errors.Add(nameof(options.ResponseReading), "is no value of ApiResponseReading: set Tolerant or Strict.");
        // The smallest request is {}.
        errors.CheckRange(options.MaxRequestBytes ?? int.MaxValue, 2, int.MaxValue, nameof(options.MaxRequestBytes));
        errors.CheckWait(options.FailoverDuration, nameof(options.FailoverDuration));
        errors.CheckTimeout(options.ConnectionIdleTimeout, nameof(options.ConnectionIdleTimeout));
        if (options.TimeProvider is null)
            errors.Add(nameof(options.TimeProvider), "is null: set a clock, such as TimeProvider.System.");
        AddErrors(errors, options.Retry);
        AddErrors(errors, options.RateLimits);
    }

    internal static void AddErrors(OptionErrors errors, ApiCallOptions options)
    {
        if (options.Timeout is { } timeout)
            errors.CheckTimeout(timeout, nameof(options.Timeout));
        if (options.AttemptTimeout is { } attempt)
            errors.CheckTimeout(attempt, nameof(options.AttemptTimeout));
        if (options.MaxRetries is { } retries)
            errors.CheckRange(retries, 0, MaxRetries, nameof(options.MaxRetries));
    }

    private static void AddErrors(OptionErrors errors, ApiRetryOptions? retry)
    {
        const string Path = nameof(ApiClientOptions.Retry);
        if (retry is null)
        {
            errors.Add(Path, "is null: to switch retries off, set Retry.MaxRetries to 0.");
            return;
        }
        errors.CheckRange(retry.MaxRetries, 0, MaxRetries, $"{Path}.{nameof(retry.MaxRetries)}");
        errors.CheckWait(retry.Delay, $"{Path}.{nameof(retry.Delay)}");
        errors.CheckWait(retry.MaxDelay, $"{Path}.{nameof(retry.MaxDelay)}");
        errors.CheckTimeout(retry.AttemptTimeout, $"{Path}.{nameof(retry.AttemptTimeout)}");
    }

    private static void AddErrors(OptionErrors errors, ApiRateLimitOptions? limits)
    {
        const string Path = nameof(ApiClientOptions.RateLimits);
        if (limits is null)
            errors.Add(Path, "is null: to switch rate limits off, set RateLimits.Enabled to false.");
        else
            errors.CheckRange(limits.QueueLimit, 0, int.MaxValue, $"{Path}.{nameof(limits.QueueLimit)}");
    }
}
