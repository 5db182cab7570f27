using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.Testing.Endpoints;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>A service that knows only the examples of its specs: the fake of APIs other than Chat. It ignores credentials.</summary>
internal sealed class ReplayHandler(IReadOnlyList<ApiExample> examples) : HttpMessageHandler
{
    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.TrimStart('/');
        var known = examples.Where(example => example.Path == path && example.Response is not null).ToList();
        if (known.Count == 0)
            return Respond(HttpStatusCode.NotFound, $"There is no example of a response of '{path}'.");
        // Whatever charset the request claims: JSON is UTF-8.
        var body = request.Content is null ? "" : Input.LenientText(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        try
        {
            return Respond(known, Parse(body) ?? throw new JsonException("It is null."));
        }
        catch (JsonException error)
        {
            return Respond(HttpStatusCode.BadRequest, $"The request is not JSON: {PlainText.Line(error.Message)}");
        }
    }

    private static HttpResponseMessage Respond(List<ApiExample> known, JsonNode sent) => ExampleMatch.Find(known, sent) is { } found
        ? Respond(HttpStatusCode.OK, found.Response!, "application/json")
        : Respond(HttpStatusCode.BadRequest, ExampleMatch.Explain(known, sent));

    /// <summary>No request is an empty one.</summary>
    private static JsonNode? Parse(string json)
    {
        var sent = ForeignJson.Parse(json.Length == 0 ? "{}" : json, s_reading);
        return sent.ValueKind switch
        {
            JsonValueKind.Object => JsonObject.Create(sent),
            JsonValueKind.Array => JsonArray.Create(sent),
            _ => JsonValue.Create(sent),
        };
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, string text, string contentType = "text/plain") =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, contentType) };
}
