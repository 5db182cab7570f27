using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.Testing.Endpoints;

namespace Chatwright.Tool.Faking;

/// <summary>A service that knows only the examples of its specs: the fake of APIs other than Chat. It ignores credentials.</summary>
internal sealed class ReplayHandler(IReadOnlyList<ApiExample> examples) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.TrimStart('/');
        var known = examples.Where(example => example.Path == path && example.Response is not null).ToList();
        if (known.Count == 0)
            return Respond(HttpStatusCode.NotFound, $"There is no example of a response of '{path}'.");
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (Parse(body) is not { } sent)
            return Respond(HttpStatusCode.BadRequest, "The request is not JSON.");
        var found = ExampleMatch.Find(known, sent);
        return found is null
            ? Respond(HttpStatusCode.BadRequest, ExampleMatch.Explain(known, sent))
            : Respond(HttpStatusCode.OK, found.Response!, "application/json");
    }

    /// <summary>No request is an empty one.</summary>
    private static JsonNode? Parse(string json)
    {
        try
        {
            return json.Length == 0 ? new JsonObject() : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, string text, string contentType = "text/plain") =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, contentType) };
}
