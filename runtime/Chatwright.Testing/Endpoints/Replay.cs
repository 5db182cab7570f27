using System.Text;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// An endpoint that returns the response of the example whose request is contained in the one received. The members that a client fills may differ.
/// </summary>
internal sealed class Replay(IReadOnlyList<ApiExample> examples) : Endpoint
{
    internal override ValueTask<byte[]> HandleAsync(ReadOnlyMemory<byte> body, CallWebhooks webhooks, CancellationToken cancellationToken)
    {
        using var document = RequestJson.Parse(body, Codes);
        var request = JsonObject.Create(document.RootElement) ?? new JsonObject();
        try
        {
            var example = ExampleMatch.Find(examples, request)
                ?? throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid, ExampleMatch.Explain(examples, request));
            return new(Encoding.UTF8.GetBytes(example.Response!));
        }
        // A name that stands twice, and half a surrogate pair, are found only where they are compared.
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw RequestJson.NotJson(Codes, fault.Message);
        }
    }
}
