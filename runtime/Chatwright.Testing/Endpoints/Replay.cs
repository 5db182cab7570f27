using System.Text;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
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
        RequestJson.Check(document.RootElement, new(Codes));
        RequestJson.CheckTexts(document.RootElement, Codes);
        try
        {
            return new(Encoding.UTF8.GetBytes(Find(JsonObject.Create(document.RootElement)!).Response!));
        }
        catch (ArgumentException error)
        {
            // A member that comes twice, or a number whose exponent is too large.
            throw Codes.Refuse($"The request cannot be compared to examples: {error.Message}");
        }
    }

    private ApiExample Find(JsonObject request) => ExampleMatch.Find(examples, request)
        ?? throw Codes.Refuse(ExampleMatch.Explain(examples, request));
}
