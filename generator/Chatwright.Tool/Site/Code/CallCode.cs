using System.Text.Json;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site.Code;

/// <summary>Examples as statements: the call of an endpoint, and the method that handles a webhook.</summary>
internal sealed class CallCode(SiteContent content)
{
    private static readonly JsonDocumentOptions s_parsing = new() { MaxDepth = JsonPrinter.Levels };

    private readonly ExampleCode _values = new(content);

    /// <summary>A call, with the use of its result.</summary>
    /// <param name="client">The variable that holds the client.</param>
    /// <param name="request">The request in JSON; null for an endpoint without one.</param>
    public string Call(EndpointModel endpoint, string client, string? request)
    {
        var method = $"{client}.{endpoint.Group.Name}.{endpoint.MainMethod}";
        var start = endpoint.Pages is null ? "var response = await " : "await foreach (var item in ";
        var call = $"{method}({Argument(endpoint, request)})";
        return endpoint.Pages is null ? $"{start}{call};" : $"{start}{call})\n    Console.WriteLine(item);";
    }

    /// <summary>The method of a handler that returns the reply of an example.</summary>
    /// <param name="reply">The reply in JSON; null for the reply that lets the service go on.</param>
    public string Handler(WebhookModel webhook, string? reply)
    {
        var names = webhook.Names;
        var head = $"class Handler : {webhook.Home.Names.Webhooks.Handler}";
        var parameters = $"\n        {names.Body} webhook,\n        CancellationToken cancellationToken)";
        if (names.Reply is null)
        {
            const string Body = "\n    {\n        await Task.CompletedTask; // …\n    }\n";
            return $"{head}\n{{\n    public override async ValueTask {names.Method}({parameters}{Body}}}";
        }
        var value = Reply(webhook, reply);
        return $"{head}\n{{\n    public override ValueTask<{names.Reply}> {names.Method}({parameters} =>\n        new({value});\n}}";
    }

    private string Argument(EndpointModel endpoint, string? request)
    {
        if (endpoint.RequestType is null)
            return "";
        using var json = JsonDocument.Parse(request ?? "{}", s_parsing);
        var value = content.Find(endpoint.RequestType) switch
        {
            ObjectModel type => new CodeBlock("new()", [.. _values.Members(json.RootElement, type.Members)]),
            _ => _values.Value(json.RootElement, new NamedShape(endpoint.RequestType, Generator.Words.NamedKind.Union)),
        };
        return endpoint.ShortForm is { Parameter: var only } && value is CodeBlock { Entries: [var entry] } && entry.Name == only.Name
            ? entry.Value.Print(0)
            : value.Print(0, 32);
    }

    private string Reply(WebhookModel webhook, string? reply)
    {
        var type = webhook.Types.OfType<ObjectModel>().FirstOrDefault(type => type.Name == webhook.Names.Reply);
        var allow = $"{webhook.Names.Reply}.{webhook.Allow}";
        if (reply is null || type?.Reply is not { } model)
            return allow;
        using var json = JsonDocument.Parse(reply, s_parsing);
        var decision = Decision(webhook.Names.Reply!, model, json.RootElement) ?? allow;
        var members = _values.Members(json.RootElement, type.Members).ToList();
        return members.Count == 0 ? decision : new CodeBlock($"{decision} with", members).Print(8, 4);
    }

    /// <summary>The factory of a code; null if the example has none, or one that no factory takes.</summary>
    private static string? Decision(string reply, ReplyModel model, JsonElement json)
    {
        if (model.Envelope.Code is not { } name || !json.TryGetProperty(name, out var number) || !number.TryGetInt64(out var code))
            return null;
        if (model.Codes.FirstOrDefault(known => known.Has(code)) is not { } found)
            return null;
        if (found.Allows && found.Code == code)
            return $"{reply}.{found.Name}";
        var message = model.Envelope.Info is { } info && json.TryGetProperty(info, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";
        var arguments = new List<string>();
        if (found.Code != code)
            arguments.Add(Generator.Emit.CSharp.Invariant(code));
        if (message.Length > 0)
            arguments.Add(Generator.Emit.CSharp.Literal(message));
        return $"{reply}.{found.Name}({string.Join(", ", arguments)})";
    }
}
