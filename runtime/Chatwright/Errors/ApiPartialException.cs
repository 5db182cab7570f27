namespace Chatwright;

/// <summary>The call went through, but some of its items failed. Thrown only by <see cref="ApiResults.ThrowIfAnyFailed{T}"/>.</summary>
public sealed class ApiPartialException : ApiException
{
    private const int MostNamed = 5;

    /// <summary>Makes the error of a partial success.</summary>
    /// <param name="response">What answered: the name of the response.</param>
    /// <param name="failures">The items that failed, at least one.</param>
    /// <exception cref="ArgumentException">There are no failures.</exception>
    public ApiPartialException(string response, ApiList<ApiItemFailure> failures)
        : base(response, failures.Count == 0 ? throw new ArgumentException("At least one item must have failed.", nameof(failures)) : failures[0].Code ?? 0)
        => Failures = failures;

    /// <summary>The items that failed, in the order of the response.</summary>
    public ApiList<ApiItemFailure> Failures { get; }

    /// <summary>How many items failed, and the first of them.</summary>
    public override string Message
    {
        get
        {
            var named = string.Join("; ", Failures.Take(MostNamed));
            var rest = Failures.Count > MostNamed ? $"; and {Failures.Count - MostNamed} more" : "";
            return $"{Endpoint}: {Failures.Count} {(Failures.Count == 1 ? "item" : "items")} failed: {named}{rest}";
        }
    }
}
