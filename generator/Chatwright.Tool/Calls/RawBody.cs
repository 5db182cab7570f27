using Chatwright.Generated;

namespace Chatwright.Tool.Calls;

/// <summary>A request or a response as the JSON that it is. Whether a response says no is looked at after it was read.</summary>
internal sealed class RawBody(ApiJson json) : IJsonWritable<RawBody>, IJsonReadable<RawBody>
{
    public ApiJson Json => json;

    static void IJsonWritable<RawBody>.Write(ref JsonOutput output, RawBody value) => output.WriteRaw(value.Json);

    static RawBody IJsonReadable<RawBody>.Read(ref JsonCursor cursor) => new(cursor.ReadRaw());
}
