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
        var body = json.ReadRaw();
        if (json.State is ApiEnvelope envelope and not { Status: null, Code: null })
        {
            var info = ResponseReader.ReadEnvelope(envelope, body.Utf8Bytes.Span);
            if (ResponseEnvelope.HasFailed(ref json, info.Status, info.ErrorCode, info.ErrorMessage, info.DisplayMessage))
                return null!;
        }
        return new() { Body = body };
    }
}
