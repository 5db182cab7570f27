using Chatwright.CodeGeneration;
using Chatwright.Protocol;

namespace Chatwright;

/// <summary>The response of an endpoint that the client does not describe.</summary>
public sealed record ApiRawResponse : ApiResponse, IJsonReadable<ApiRawResponse>
{
    /// <summary>The body as it was received, with the members of the envelope.</summary>
    public required RawJson Body { get; init; }

    static ApiRawResponse IJsonReadable<ApiRawResponse>.Read(ref JsonCursor json)
    {
        if (json.State is not ApiEnvelope envelope || envelope is { Status: null, Code: null })
            return new() { Body = json.ReadRaw() };
        var start = json.Here;
        var hasFailed = ResponseEnvelope.Read(ref json, envelope);
        return hasFailed ? null! : new() { Body = json.RawFrom(start) };
    }
}
