namespace Chatwright;

/// <summary>
/// The exception that is thrown when a call succeeded and some of its items failed. Thrown only by <see cref="ApiResults.ThrowIfAnyFailed{T}"/>.
/// </summary>
public sealed class ApiPartialException : ApiException
{
    private const int MaxNamed = 5;

    /// <summary>Initializes a new instance of the <see cref="ApiPartialException"/> class.</summary>
    /// <param name="response">The name of the response.</param>
    /// <param name="failures">The items that failed, at least one.</param>
    /// <exception cref="ArgumentException">There are no failures.</exception>
    public ApiPartialException(string response, ApiList<ApiItemFailure> failures)
        : base(response, FirstCode(failures))
        => Failures = failures;

    /// <summary>The items that failed, in the order of the response.</summary>
    public ApiList<ApiItemFailure> Failures { get; }

    /// <summary>The number of failed items, and the first of them.</summary>
    public override string Message
    {
        get
        {
            var named = string.Join("; ", Failures.Take(MaxNamed));
            var rest = Failures.Count > MaxNamed ? $"; and {Failures.Count - MaxNamed} more" : "";
            return $"{Endpoint}: {Failures.Count} {(Failures.Count == 1 ? "item" : "items")} failed: {named}{rest}";
        }
    }

    private static long FirstCode(ApiList<ApiItemFailure> failures)
        => failures.Count == 0 ? throw new ArgumentException("At least one item must have failed.", nameof(failures)) : failures[0].Code ?? 0;
}
