namespace Chatwright;

/// <summary>
/// The exception that is thrown by <see cref="BatchResponseExtensions.ThrowIfAnyFailed{T}"/> when a call succeeded and some of its items failed.
/// </summary>
public sealed class ApiPartialFailureException : ChatwrightException
{
    private const int MaxNamed = 5;

    /// <summary>Initializes a new instance of the <see cref="ApiPartialFailureException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/mark_contact</c>.</param>
    /// <param name="response">The response, with at least one failure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="response"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="response"/> has no failures.</exception>
    public ApiPartialFailureException(string endpoint, IBatchResponse response)
        : base(endpoint, Describe(response), ApiExecution.Executed, null)
    {
        BatchResponse = response;
        if (response is not ApiResponse { Info: var info } || info == ApiResponseInfo.None)
            return;
        (Response, Attempts, Elapsed) = (info, info.Attempts, info.Elapsed);
        (RateLimitWait, RetryWait) = (info.RateLimitWait, info.RetryWait);
    }

    /// <summary>The response, which has the outcomes of the other items too.</summary>
    public IBatchResponse BatchResponse { get; }

    /// <summary>The items that failed, in the order of the response.</summary>
    public ApiList<ApiItemFailure> Failures => BatchResponse.Failures;

    /// <summary>Always <see langword="false"/>: the same call would repeat the items that succeeded.</summary>
    public override bool IsTransient => false;

    private static string Describe(IBatchResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var failures = response.Failures;
        if (failures.IsEmpty)
            throw new ArgumentException("The response must have at least one failure.", nameof(response));
        var named = string.Join("; ", failures.Take(MaxNamed));
        var rest = failures.Count > MaxNamed ? $"; and {failures.Count - MaxNamed} more" : "";
        return $"{failures.Count} {(failures.Count == 1 ? "item" : "items")} failed: {named}{rest}";
    }
}
