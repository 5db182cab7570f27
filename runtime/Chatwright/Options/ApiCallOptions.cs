namespace Chatwright;

/// <summary>The options of some calls of a client. An option that is null stays as the client has it.</summary>
public sealed record ApiCallOptions
{
    /// <summary>The most time that one call may take as a whole, as <see cref="ApiClientOptions.Timeout"/>. Null by default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The retries of calls that failed. <see cref="RetryOptions.FailBackAfter"/> is the client's. Null by default.</summary>
    public RetryOptions? Retry { get; init; }

    internal void Validate()
    {
        if (Timeout is { } timeout)
            OptionRules.CheckTimeout(timeout, nameof(Timeout));
        Retry?.Validate();
    }
}
