namespace Chatwright;

/// <summary>Extension methods for responses with an outcome for each item.</summary>
public static class BatchResponseExtensions
{
    /// <summary>Throws if any item failed.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="response">The response.</param>
    /// <returns><paramref name="response"/>, if no item failed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    /// <exception cref="ApiPartialFailureException">At least one item failed.</exception>
    public static T ThrowIfAnyFailed<T>(this T response)
        where T : class, IBatchResponse
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Failures.IsEmpty ? response : throw new ApiPartialFailureException(EndpointOf(response), response);
    }

    /// <summary>A response that no call returned is told by its type.</summary>
    private static string EndpointOf(IBatchResponse response)
        => response is ApiResponse { Info.Endpoint: { Length: > 0 } endpoint } ? endpoint : response.GetType().Name;
}
