using Chatwright.CodeGeneration;

namespace Chatwright.Protocol;

/// <summary>A request that is JSON already.</summary>
internal sealed class RawRequest(RawJson body) : IJsonWritable<RawRequest>
{
    private readonly RawJson _body = body;

    static void IJsonWritable<RawRequest>.Write(ref JsonOutput json, RawRequest value) => json.WriteRaw(value._body);
}
