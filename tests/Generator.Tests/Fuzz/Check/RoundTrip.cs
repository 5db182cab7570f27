using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Reads each example with the types that came of its document, writes it, and compares.</summary>
internal sealed class RoundTrip(Assembly assembly)
{
    private readonly Dictionary<string, JsonSerializerOptions> _options = [];
    private readonly ClientCalls _calls = new(assembly);
    private readonly WebhookCalls _webhooks = new(assembly);
    private readonly List<FuzzFailure> _failures = [];

    public IReadOnlyList<FuzzFailure> Failures => _failures;

    /// <summary>The number of examples that went through.</summary>
    public int Count { get; private set; }

    public void Check(CompiledDocument document)
    {
        foreach (var endpoint in document.Endpoints)
        {
            var declared = document.Verdict.Files.Select(file => file.Declaration).OfType<EndpointDecl>()
                .Single(it => it.Head.Value == endpoint.Path);
            foreach (var example in declared.Examples)
            {
                var before = _failures.Count;
                Check(document, endpoint, example);
                if (before == _failures.Count)
                    Call(document, endpoint, example);
            }
        }
        foreach (var webhook in document.Webhooks)
        {
            var declared = document.Verdict.Files.Select(file => file.Declaration).OfType<WebhookDecl>()
                .Single(it => it.Head.Value == webhook.Command);
            foreach (var example in declared.Examples)
                Check(document, webhook, example);
        }
    }

    private void Check(CompiledDocument document, WebhookModel webhook, WebhookExampleDecl example)
    {
        var expected = new ExpectedJson(document.Models);
        if (example.Reply is ExampleObject reply && webhook.Names.Reply is { } type)
            Check(document, webhook.Home, reply, $"{webhook.Home.Namespace}.{type}", expected, EnvelopeOfReplies(document));
        if (example.Body is not { } body)
            return;
        Check(document, webhook.Home, body, $"{webhook.Home.Namespace}.{webhook.Names.Body}", expected);
        Try(document, "A webhook with an example", () => _webhooks.Check(document, webhook, body));
    }

    private static IReadOnlyCollection<string> EnvelopeOfReplies(CompiledDocument document)
    {
        var envelope = document.Models.OfType<ServiceModel>().Single().Webhooks!.Reply;
        return [.. new[] { envelope.Status, envelope.Code, envelope.Info }.OfType<string>()];
    }

    private void Check(CompiledDocument document, EndpointModel endpoint, ExampleDecl example)
    {
        var expected = new ExpectedJson(document.Models);
        if (example.Request is { } request && endpoint.RequestType is { } requestType)
            Check(document, endpoint.Home, request, requestType, expected);
        if (example.Response is { } response && EnvelopeExample.Outcome(response, Envelope(document, endpoint)) == true)
            Check(document, endpoint.Home, response, endpoint.ResponseType, expected);
    }

    private void Call(CompiledDocument document, EndpointModel endpoint, ExampleDecl example)
        => Try(document, "A call with an example", () => _calls.Check(document, endpoint, example));

    /// <param name="kind">The beginning of the failure's kind.</param>
    /// <param name="check">Returns a difference; null if there is none.</param>
    private void Try(CompiledDocument document, string kind, Func<string?> check)
    {
        try
        {
            if (check() is { } difference)
                _failures.Add(new FuzzFailure($"{kind}: {difference.Split('\n')[0].Split('$')[0]}", difference, document.Verdict.Document));
        }
        catch (Exception fault)
        {
            _failures.Add(DocumentCheck.Fault(document.Verdict.Document, fault));
        }
    }

    public static EnvelopeModel Envelope(CompiledDocument document, EndpointModel endpoint) =>
        endpoint.Envelope ?? document.Models.OfType<ServiceModel>().Single().Envelope;

    /// <param name="apart">Members that are left out of the comparison.</param>
    private void Check(
        CompiledDocument document, HomeModel home, ExampleValue example, string typeName, ExpectedJson expected,
        IReadOnlyCollection<string>? apart = null)
    {
        var text = ExampleJson.Print(example);
        try
        {
            var type = assembly.GetType(typeName, throwOnError: true)!;
            var options = Options(home);
            var value = JsonSerializer.Deserialize(text, type, options)!;
            var written = JsonSerializer.Serialize(value, type, options);
            if (value.ToString()!.Length == 0)
                _failures.Add(new FuzzFailure("A model prints nothing", text, document.Verdict.Document));
            if (JsonEquality.Difference(Without(expected.Print(example, typeName), apart), Without(written, apart)) is { } difference)
                _failures.Add(
                    new FuzzFailure(
                        $"An example reads otherwise than it was written{Kind(difference)}",
                        $"{difference}\nfrom {text}\nto   {written}",
                        document.Verdict.Document));
            Count++;
        }
        catch (Exception fault)
        {
            var cause = fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
            _failures.Add(
                DocumentCheck.Fault(document.Verdict.Document, cause) with
                {
                    Kind = $"{cause.GetType().Name} on an example: {cause.Message.Split('$')[0]}",
                    Detail = $"{text}\n{cause}",
                });
        }
    }

    private static string Without(string json, IReadOnlyCollection<string>? members)
    {
        if (members is null)
            return json;
        var body = JsonNode.Parse(json)!.AsObject();
        foreach (var member in members)
            body.Remove(member);
        return body.ToJsonString();
    }

    private static string Kind(string difference) =>
        difference.Contains(" was lost", StringComparison.Ordinal) ? " (lost)"
            : difference.Contains(" was added", StringComparison.Ordinal) ? " (added)"
            : "";

    private JsonSerializerOptions Options(HomeModel home)
    {
        var name = $"{home.Namespace}.{home.Service}Json";
        if (!_options.TryGetValue(name, out var options))
        {
            var resolver = (IJsonTypeInfoResolver)assembly.GetType(name, throwOnError: true)!.GetProperty(
                "TypeInfoResolver", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            _options[name] = options = new JsonSerializerOptions
            {
                TypeInfoResolver = resolver,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                MaxDepth = 1000,
            };
        }
        return options;
    }
}
