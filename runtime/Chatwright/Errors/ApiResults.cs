namespace Chatwright;

/// <summary>Extension methods for responses with an outcome for each item.</summary>
public static class ApiResults
{
    /// <summary>Determines whether any item failed.</summary>
    /// <param name="response">The response.</param>
    /// <returns><see langword="true"/> if at least one item failed; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException">The response is null.</exception>
    public static bool HasFailures(this IApiResults response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.GetFailures().Count > 0;
    }

    /// <summary>Throws if any item failed.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="response">The response.</param>
    /// <returns>The response itself, if no item failed.</returns>
    /// <exception cref="ArgumentNullException">The response is null.</exception>
    /// <exception cref="ApiPartialException">At least one item failed.</exception>
    public static T ThrowIfAnyFailed<T>(this T response)
        where T : class, IApiResults
    {
        ArgumentNullException.ThrowIfNull(response);
        var failures = response.GetFailures();
        return failures.Count == 0 ? response : throw new ApiPartialException(typeof(T).Name, failures);
    }
}
