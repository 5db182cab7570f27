using Chatwright.CodeGeneration;

namespace Chatwright.Protocol;

/// <summary>A request that is JSON already.</summary>
internal sealed class RawRequest(ApiJson body) : IJsonWritable<RawRequest>
{
    private readonly ApiJson _body = body;

    static void IJsonWritable<RawRequest>.Write(ref JsonOutput json, RawRequest value) => json.WriteRaw(value._body);
}
