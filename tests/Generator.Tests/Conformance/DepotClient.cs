using System.Net;
using System.Reflection;
using System.Text.Json;
using Chatwright;
using Chatwright.Generator.Model;

namespace Generator.Tests.Conformance;

/// <summary>Calls endpoints with requests as vectors note them, over a handler that gives the same response to each request.</summary>
internal sealed class DepotClient(uint sdkAppId = 1400000000, string identifier = "admin")
{
    private static readonly Depot s_depot = Depot.Instance;

    public int MaxRetries { get; init; }

    public List<SentRequest> Sent { get; } = [];

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public byte[] Body { get; init; } = """{"Status":"OK","Code":0}"""u8.ToArray();

    /// <returns>The response or the exception.</returns>
    public async Task<object> CallAsync(EndpointModel endpoint, JsonElement? request)
    {
        using var chat = (IDisposable)Activator.CreateInstance(s_depot.FindOwn(s_depot.Service.Home.Names.Client), Options())!;
        var group = chat.GetType().GetProperty(endpoint.Group.Name)!.GetValue(chat)!;
        List<object> arguments = [CancellationToken.None];
        if (endpoint.RequestType is { } type)
            arguments.Insert(0, new NotationReader(s_depot).Object(type, request ?? JsonDocument.Parse("{}").RootElement));
        try
        {
            var task = (Task)group.GetType().GetMethod(endpoint.Names.Method)!.Invoke(group, [.. arguments])!;
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task)!;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!;
        }
        catch (Exception thrown) when (thrown is ChatwrightException or ArgumentException)
        {
            return thrown;
        }
    }

    private UserSigClientOptions Options()
    {
        var options = (UserSigClientOptions)Activator.CreateInstance(s_depot.FindOwn(s_depot.Service.Home.Names.Options))!;
        (options.Host, options.Handler) = (new ApiHost("depot.example"), new Recorder(this));
        options.Credential = new(sdkAppId, "a key that guards nothing", identifier);
        options.Retry = new() { MaxRetries = MaxRetries, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };
        options.RateLimits.Enabled = false;
        return options;
    }

    private sealed class Recorder(DepotClient client) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
            client.Sent.Add(new(request.Method.Method, request.RequestUri!, headers, body));
            return new HttpResponseMessage(client.Status) { Content = new ByteArrayContent(client.Body) };
        }
    }
}

internal sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The parameters of the query, decoded.</summary>
    public IReadOnlyDictionary<string, string> Query { get; } = Address.Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=', 2)).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
