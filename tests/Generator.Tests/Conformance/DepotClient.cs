using System.Net;
using System.Reflection;
using System.Text.Json;
using Chatwright;
using Chatwright.Generator.Model;

namespace Generator.Tests.Conformance;

/// <summary>Calls endpoints with requests as vectors note them, over a handler that gives each request its response.</summary>
internal sealed class DepotClient(uint sdkAppId = 1400000000, string identifier = "admin")
{
    private static readonly Depot s_depot = Depot.Instance;
    private static readonly MethodInfo s_collect = typeof(DepotClient).GetMethod(nameof(CollectAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public int MaxRetries { get; init; }

    public List<SentRequest> Sent { get; } = [];

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public byte[] Body { get; init; } = """{"Status":"OK","Code":0}"""u8.ToArray();

    /// <summary>The bodies of the responses in turn, in place of <see cref="Body"/>.</summary>
    public IReadOnlyList<byte[]>? Bodies { get; init; }

    /// <returns>The response or the exception.</returns>
    public async Task<object> CallAsync(EndpointModel endpoint, JsonElement? request)
    {
        using var chat = CreateClient();
        try
        {
            var task = (Task)Invoke(chat, endpoint, endpoint.Names.Method, request);
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task)!;
        }
        catch (Exception thrown) when (thrown is ChatwrightException or ArgumentException)
        {
            return thrown;
        }
    }

    /// <summary>Walks through the items of all pages.</summary>
    /// <returns>The items, and the exception that ended it.</returns>
    public async Task<(IReadOnlyList<object> Items, ChatwrightException? Error)> ListAsync(EndpointModel endpoint, JsonElement? request)
    {
        using var chat = CreateClient();
        var pageable = Invoke(chat, endpoint, endpoint.Names.ItemsMethod!, request);
        var source = pageable.GetType().GetInterfaces().Single(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        var items = new List<object>();
        try
        {
            await (Task)s_collect.MakeGenericMethod(source.GenericTypeArguments).Invoke(null, [pageable, items])!;
            return (items, null);
        }
        catch (ChatwrightException thrown)
        {
            return (items, thrown);
        }
    }

    private static async Task CollectAsync<T>(IAsyncEnumerable<T> source, List<object> items)
    {
        await foreach (var item in source)
            items.Add(item!);
    }

    private static object Invoke(object chat, EndpointModel endpoint, string method, JsonElement? request)
    {
        var group = chat.GetType().GetProperty(endpoint.Group.Name)!.GetValue(chat)!;
        List<object> arguments = [CancellationToken.None];
        if (endpoint.RequestType is { } type)
            arguments.Insert(0, new NotationReader(s_depot).Object(type, request ?? JsonDocument.Parse("{}").RootElement));
        return group.GetType().GetMethod(method)!.Invoke(group, BindingFlags.DoNotWrapExceptions, binder: null, [.. arguments], culture: null)!;
    }

    private IDisposable CreateClient()
        => (IDisposable)Activator.CreateInstance(s_depot.FindOwn(s_depot.Service.Home.Names.Client), Options())!;

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
            return new HttpResponseMessage(client.Status) { Content = new ByteArrayContent(client.Bodies?[client.Sent.Count - 1] ?? client.Body) };
        }
    }
}

internal sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The parameters of the query, decoded.</summary>
    public IReadOnlyDictionary<string, string> Query { get; } = Address.Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=', 2)).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
