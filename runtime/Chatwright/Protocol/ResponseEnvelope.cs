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
        var hasFailed = HasFailed(envelope, status, code);
        if (hasFailed is null)
            json.Lose(MembersOf(envelope), "no such member");
        json.State = new ApiResponseInfo { Status = status, ErrorCode = code, ErrorMessage = info, DisplayMessage = display };
        return hasFailed == true;
    }

    /// <summary>The names of the members that say whether a call failed. There is one at least.</summary>
    private static string MembersOf(ApiEnvelope envelope)
        => envelope is { Status: { } status, Code: { } code } ? $"{status} or {code}" : $"{envelope.Status}{envelope.Code}";

    /// <summary>Accepts a failed response that lists the failed items, so that the caller gets it as any other.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="json">The cursor, behind the response.</param>
    /// <param name="response">The response.</param>
    /// <param name="hasFailed">True if the response says that the call failed.</param>
    /// <returns><paramref name="response"/>; null if it failed and lists nothing, or lacks a required member.</returns>
    public static T AcceptPartial<T>(ref JsonCursor json, T response, bool hasFailed)
        where T : ApiBatchResponse
        => hasFailed && (json.HasLosses || response.Failures.IsEmpty) ? null! : response;

    /// <summary>Reads a response of which only the envelope is known, and determines whether it says that the call failed.</summary>
    internal static bool Read(ref JsonCursor json, ApiEnvelope envelope)
    {
        string?[] all = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        var names = Array.FindAll(all, name => name is not null);
        var members = new Utf8NameTable(names!);
        string? status = null, info = null, display = null;
        long? code = null;
        for (var member = json.BeginObject(); json.NextMember(members, ref member);)
        {
            var name = names[member];
            if (name == envelope.Code)
                code = json.ReadInt64();
            else if (name == envelope.Status)
                status = json.ReadString();
            else if (name == envelope.Info)
                info = json.ReadString();
            else
                display = json.ReadString();
        }
        return HasFailed(ref json, status, code, info, display);
    }

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
