using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Model;

namespace Generator.Tests.Conformance;

/// <summary>The vectors of webhooks: which requests are admitted, what their handlers get, and the bytes of the replies.</summary>
public sealed class WebhookVectorTests
{
    private static readonly IReadOnlyDictionary<string, Vector> s_vectors = VectorFiles.In("webhooks");
    private static readonly Depot s_depot = Depot.Instance;

    public static TheoryData<string> Keys => VectorFiles.Keys(s_vectors);

    [Theory, MemberData(nameof(Keys))]
    public async Task A_webhook_has_the_verdict_and_the_reply_of_its_vector(string key)
    {
        var vector = s_vectors[key];
        var names = s_depot.Service.Home.Names.Webhooks;
        var handler = Activator.CreateInstance(s_depot.FindOwn(RecordingHandler.Name))!;
        if (vector.Find("handler") is { } reply)
            Property(handler, RecordingHandler.Reply).SetValue(handler, Reply(reply));
        var receiver = Activator.CreateInstance(s_depot.FindOwn(names.Receiver), handler, Options(vector))!;
        var receiving = (ValueTask<WebhookResult>)receiver.GetType().GetMethod("ReceiveAsync")!.Invoke(receiver,
        [
            vector.Find("method")?.GetString() ?? "POST",
            vector.Text("query"),
            new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(vector.Text("body"))),
            CancellationToken.None,
        ])!;
        var result = await receiving;
        var noted = new JsonObject { ["status"] = result.StatusCode };
        if (Property(handler, RecordingHandler.Seen).GetValue(handler) is ApiWebhook seen)
            Note(noted, seen, result);
        vector.AssertEqual(vector.Case.GetProperty("expected"), noted.ToJsonString());
    }

    private static void Note(JsonObject noted, ApiWebhook seen, WebhookResult result)
    {
        noted["command"] = seen.Context.Command;
        noted["body"] = seen is UnknownWebhook unknown
            ? new JsonObject { ["$unknown"] = unknown.Body.ToString() }
            : new NotationWriter(s_depot).Object(seen.GetType().FullName!, seen);
        noted["reply"] = Encoding.UTF8.GetString(result.Body.Span);
    }

    private static WebhookOptions Options(Vector vector)
    {
        var options = (WebhookOptions)Activator.CreateInstance(s_depot.FindOwn(s_depot.Service.Home.Names.Webhooks.Options))!;
        var app = options.GetType().GetProperties().Single(property => property.PropertyType == typeof(long));
        app.SetValue(options, Gate("app").GetInt64());
        options.Tokens = [.. Gate("tokens").EnumerateArray().Select(token => token.GetString()!)];
        options.TimeProvider = new FixedClock(DateTimeOffset.FromUnixTimeSeconds(Gate("now").GetInt64()));
        if (vector.Find("gate") is { } own && own.TryGetProperty("maxBytes", out var most))
            options.MaxBodyBytes = most.GetInt32();
        return options;

        JsonElement Gate(string name)
            => vector.Find("gate") is { } gate && gate.TryGetProperty(name, out var value)
                ? value
                : vector.File.GetProperty("gate").GetProperty(name);
    }

    /// <summary>A reply of the only webhook that decides.</summary>
    private static object Reply(JsonElement noted)
    {
        var webhook = s_depot.Webhooks.Values.Single(it => it.Names.Reply is not null);
        var reply = new NotationReader(s_depot).Object($"{webhook.Home.Namespace}.{webhook.Names.Reply}", noted);
        if (noted.TryGetProperty("$code", out var code))
            Property(reply, nameof(WebhookReply.Code)).SetValue(reply, code.GetInt64());
        if (noted.TryGetProperty("$message", out var message))
            Property(reply, nameof(WebhookReply.Message)).SetValue(reply, message.GetString());
        return reply;
    }

    private static System.Reflection.PropertyInfo Property(object value, string name) => value.GetType().GetProperty(name)!;

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
