using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Sends the example of a body to its document's receiver, which reads it and replies, with a handler that overrides nothing.</summary>
internal sealed class WebhookCalls(Assembly assembly)
{
    private const long App = 1400000000;

    /// <returns>The fault of the response; null if it has none.</returns>
    public string? Check(CompiledDocument document, WebhookModel webhook, ExampleValue body)
    {
        var service = document.Models.OfType<ServiceModel>().Single();
        var log = new EventNames();
        var result = Receive(service, webhook, Encoding.UTF8.GetBytes(ExampleJson.Print(body)), log);
        if (result.StatusCode != 200)
            return $"the webhook was refused with {result.StatusCode}";
        if (log.Names.Count > 0)
            return $"the webhook was not read: {string.Join(", ", log.Names)}";
        var code = JsonNode.Parse(result.Body.Span)![service.Webhooks!.Reply.Code!];
        return code?.GetValueKind() == JsonValueKind.Number && code.GetValue<long>() == 0
            ? null
            : $"the reply has no code 0: {Encoding.UTF8.GetString(result.Body.Span)}";
    }

    private WebhookResult Receive(ServiceModel service, WebhookModel webhook, byte[] body, EventNames log)
    {
        var names = service.Home.Names.Webhooks;
        var options = (WebhookOptions)Activator.CreateInstance(Find(service, names.Options))!;
        (options.AllowUnsigned, options.LoggerFactory) = (true, log);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        if (service.Webhooks!.App is not null)
            options.GetType().GetProperties(Own).Single(property => property.PropertyType == typeof(long)).SetValue(options, App);
        var handler = Activator.CreateInstance(Implement(Find(service, names.Handler)))!;
        var receiver = Activator.CreateInstance(Find(service, names.Receiver), handler, options)!;
        var query = $"{service.Webhooks.Command}={webhook.Command}&{service.Webhooks.App ?? "no"}={App}&contenttype=JSON";
        var receiving = (ValueTask<WebhookResult>)receiver.GetType().GetMethod("ReceiveAsync")!.Invoke(
            receiver, ["POST", query, new ReadOnlyMemory<byte>(body), CancellationToken.None])!;
        return receiving.AsTask().GetAwaiter().GetResult();
    }

    private Type Find(ServiceModel service, string name) => assembly.GetType($"{service.Home.Namespace}.{name}", throwOnError: true)!;

    /// <summary>The handler is abstract, since one that handles nothing is of no use.</summary>
    private static Type Implement(Type handler)
        => AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("handlers"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("handlers").DefineType("Handler", TypeAttributes.Public, handler).CreateType();
}
