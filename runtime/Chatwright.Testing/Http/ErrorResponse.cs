using System.Buffers;
using System.Text.Json;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing.Http;

/// <summary>Writes an error response: the envelope alone.</summary>
internal static class ErrorResponse
{
    internal static OutgoingResponse Create(TencentChatErrorCode code, string info)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("ActionStatus"u8, "FAIL"u8);
            json.WriteNumber("ErrorCode"u8, (long)code);
            json.WriteString("ErrorInfo"u8, info);
            json.WriteEndObject();
        }
        return OutgoingResponse.Json(body.WrittenMemory);
    }
}
