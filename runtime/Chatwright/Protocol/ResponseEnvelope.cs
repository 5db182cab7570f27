using System.ComponentModel;
using Chatwright.Protocol;

namespace Chatwright.CodeGeneration;

/// <summary>
/// Determines from the envelope of a response whether the call failed. Before, the cursor's state holds the envelope; after a failure, its
/// outcome.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseEnvelope
{
    /// <summary>
    /// Determines whether the response that was just read says that the call failed. Its reader then returns null at once, since a failed response
    /// need not have the members of a successful one.
    /// </summary>
    /// <param name="json">The cursor, behind the response.</param>
    /// <param name="status">The envelope's status member; null when it is absent.</param>
    /// <param name="code">The envelope's code member; null when it is absent.</param>
    /// <param name="info">The envelope's info member; null when it is absent.</param>
    /// <param name="display">The envelope's display member; null when it is absent.</param>
    /// <returns>
    /// <see langword="true"/> if the call failed; otherwise, <see langword="false"/>. Always <see langword="false"/> for a part of a response.
    /// </returns>
    public static bool HasFailed(ref JsonCursor json, string? status, long? code, string? info, string? display)
    {
        if (json.State is not ApiEnvelope envelope || json.Depth != 0)
            return false;
        var hasFailed = ApiOutcome.HasFailed(envelope, status, code)
            ?? throw json.Fault($"the response has neither {envelope.Status ?? "a status"} nor {envelope.Code ?? "a code"}");
        if (hasFailed)
            json.State = new ApiOutcome(status, code, info, display);
        return hasFailed;
    }

    /// <summary>Accepts a failed response that lists the failed items, so that the caller gets it as any other.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="json">The cursor, behind the response.</param>
    /// <param name="response">The response.</param>
    /// <returns><paramref name="response"/>.</returns>
    public static T AcceptPartial<T>(ref JsonCursor json, T response)
        where T : IApiResults
    {
        if (json.State is ApiOutcome && response.GetFailures().Count > 0)
            json.State = null;
        return response;
    }
}
