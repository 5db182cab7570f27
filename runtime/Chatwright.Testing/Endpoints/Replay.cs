using System.Text;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.Testing.Rules;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint that returns the response of the example whose request equals the one received.</summary>
internal sealed class Replay(IReadOnlyList<ApiExample> examples) : Endpoint
{
    internal override byte[] Handle(ReadOnlyMemory<byte> body)
    {
        using var document = RequestJson.Parse(body);
        var request = JsonObject.Create(document.RootElement);
        var example = examples.FirstOrDefault(example => JsonNode.DeepEquals(JsonNode.Parse(example.Request!), request))
            ?? throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid,
                $"None of the {examples.Count} examples of {examples[0].Path} has this request.");
        return Encoding.UTF8.GetBytes(example.Response!);
    }
}
