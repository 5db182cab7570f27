using Chatwright.CodeGeneration;

namespace Chatwright.Tool.Calls;

/// <summary>A request or a response as raw JSON. Its envelope is examined after reading.</summary>
internal sealed class RawBody(ApiJson json) : IJsonWritable<RawBody>, IJsonReadable<RawBody>
{
    public ApiJson Json => json;

    static void IJsonWritable<RawBody>.Write(ref JsonOutput output, RawBody value) => output.WriteRaw(value.Json);

    static RawBody IJsonReadable<RawBody>.Read(ref JsonCursor cursor) => new(cursor.ReadRaw());
}
