using System.Text;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// An endpoint that returns the response of the example whose request equals the one received. The members that a client fills may differ.
/// </summary>
internal sealed class Replay(IReadOnlyList<ApiExample> examples) : Endpoint
{
    internal override byte[] Handle(ReadOnlyMemory<byte> body)
    {
        using var document = RequestJson.Parse(body);
        var request = JsonObject.Create(document.RootElement)!;
        var example = examples.FirstOrDefault(example => IsOf(example, request))
            ?? throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid,
                $"None of the {examples.Count} examples of {examples[0].Path} has this request.");
        return Encoding.UTF8.GetBytes(example.Response!);
    }

    private static bool IsOf(ApiExample example, JsonObject request)
    {
        if (example.Free.IsEmpty)
            return JsonNode.DeepEquals(JsonNode.Parse(example.Request!), request);
        var (shown, received) = (JsonNode.Parse(example.Request!)!.AsObject(), request.DeepClone().AsObject());
        foreach (var name in example.Free)
        {
            shown.Remove(name);
            received.Remove(name);
        }
        return JsonNode.DeepEquals(shown, received);
    }
}
