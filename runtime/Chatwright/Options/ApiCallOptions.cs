namespace Chatwright;

/// <summary>The options of some calls of a client. An option that is null keeps the client's value.</summary>
public sealed record ApiCallOptions
{
    /// <summary>The maximum duration of one call as a whole, as <see cref="ApiClientOptions.Timeout"/>. Null by default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The retries of failed calls. <see cref="RetryOptions.FailBackAfter"/> stays as the client has it. Null by default.</summary>
    public RetryOptions? Retry { get; init; }

    internal void Validate()
    {
        if (Timeout is { } timeout)
            OptionRules.CheckTimeout(timeout, nameof(Timeout));
        Retry?.Validate();
    }
}
