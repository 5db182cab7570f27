using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>
/// Decides by the envelope of a response whether the call failed. The state of the cursor holds the envelope's description before, and the facts of
/// the response after.
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
        var hasFailed = HasFailed(envelope, status, code)
            ?? throw json.Fault($"the response has neither {envelope.Status ?? "a status"} nor {envelope.Code ?? "a code"}");
        json.State = new ApiResponseInfo { Status = status, ErrorCode = code, ErrorMessage = info, DisplayMessage = display };
        return hasFailed;
    }

    /// <summary>Accepts a failed response that lists the failed items, so that the caller gets it as any other.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="hasFailed">True if the response says that the call failed.</param>
    /// <returns><paramref name="response"/>; null if it failed and lists nothing.</returns>
    public static T AcceptPartial<T>(T response, bool hasFailed)
        where T : ApiBatchResponse
        => hasFailed && response.Failures.IsEmpty ? null! : response;

    /// <summary>Determines whether a response with this status and code failed. Null if it has neither, though the envelope requires one.</summary>
    internal static bool? HasFailed(ApiEnvelope envelope, string? status, long? code)
    {
        if (envelope.Status is null && envelope.Code is null)
            return false;
        if (status is null && code is null)
            return null;
        var badStatus = status is not null && envelope.Ok is not null && status != envelope.Ok;
        return badStatus || code is not null and not 0;
    }
}
