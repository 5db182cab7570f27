namespace Chatwright;

/// <summary>Questions to a response with an outcome for each item.</summary>
public static class ApiResults
{
    /// <summary>Whether any item failed.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException">The response is null.</exception>
    public static bool HasFailures(this IApiResults response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.GetFailures().Count > 0;
    }

    /// <summary>Makes a partial success an error: throws when any item failed.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="response">The response.</param>
    /// <returns>The response itself, when no item failed.</returns>
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
