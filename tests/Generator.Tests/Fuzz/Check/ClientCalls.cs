using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// Sends each example of a request with its document's client, over a handler that responds with the example's other side: the
/// request passes the client's checks and is sent as written, the response is read as written, a failed one is thrown.
/// </summary>
internal sealed class ClientCalls(Assembly assembly)
{
    private static readonly JsonDocumentOptions s_deepDocument = new() { MaxDepth = 1000 };
    private static readonly JsonSerializerOptions s_deepText = new() { MaxDepth = 1000 };

    /// <summary>Options know the types that they have seen; one object for all batches would keep all their assemblies in memory.</summary>
    private readonly JsonSerializerOptions _deep = new() { MaxDepth = 1000 };

    /// <returns>The difference; null if there is none.</returns>
    public string? Check(CompiledDocument document, EndpointModel endpoint, ExampleDecl example)
    {
        var envelope = RoundTrip.Envelope(document, endpoint);
        if ((endpoint.RequestType is null) != (example.Request is null or ExampleObject { Members.Count: 0 }) && endpoint.RequestType is null)
            return null;
        if (endpoint.RequestType is not null && example.Request is null)
            return null;
        var expected = new ExpectedJson(document.Models);
        var response = example.Response is { } given ? ExampleJson.Print(given) : Refusal(envelope);
        var succeeds = example.Response is not null && EnvelopeExample.Outcome(example.Response, envelope) == true;
        using var handler = new Replay(response);
        var (result, error) = Call(endpoint, example.Request, handler);
        if (endpoint.RequestType is { } type
            && handler.Sent is { } sent
            && Difference(expected.Print(example.Request!, type), sent, endpoint, example.Request!) is { } difference)
            return $"the request was sent otherwise: {difference}\n{sent}";
        if (succeeds)
            return error is not null ? $"the response was not taken: {error}\n{response}" : Compare(result!, example.Response!, endpoint, expected);
        var isPartial = endpoint.Types.OfType<ObjectModel>().Any(model => model.Results is { IsPartial: true });
        return error is ApiErrorException || (error is null && isPartial) ? null : $"a refusal was not thrown: {error}\n{response}";
    }

    /// <summary>The body has no members of the query, and more members than its example: the client fills some that the example leaves out.</summary>
    private static string? Difference(string expected, string sent, EndpointModel endpoint, ExampleValue request)
    {
        var members = endpoint.Types.OfType<ObjectModel>()
            .Where(model => $"{endpoint.Home.Namespace}.{model.Name}" == endpoint.RequestType)
            .SelectMany(model => model.Members)
            .ToList();
        var filled = members.Where(member => member.From is not null && !Shows(request, member));
        return JsonEquality.Difference(Without(expected, members.Where(member => member.IsQuery)), Without(sent, filled));
    }

    private static bool Shows(ExampleValue request, MemberModel member) => request is ExampleObject shown
        && shown.Members.Any(it => it.Value is not ExampleNull && (it.Name == member.WireName || member.Aliases.Contains(it.Name)));

    private static string Without(string json, IEnumerable<MemberModel> members)
    {
        var names = members.Select(member => member.WireName).ToList();
        if (names.Count == 0)
            return json;
        var body = JsonNode.Parse(json, documentOptions: s_deepDocument)!.AsObject();
        foreach (var name in names)
            body.Remove(name);
        return body.ToJsonString(s_deepText);
    }

    private string? Compare(object result, ExampleValue response, EndpointModel endpoint, ExpectedJson expected)
    {
        // Outcomes of items can be read for any response.
        _ = (result as IBatchResponse)?.Failures;
        var written = JsonSerializer.Serialize(result, result.GetType(), _deep);
        return JsonEquality.Difference(expected.Print(response, endpoint.ResponseType), written) is { } difference
            ? $"the response came back otherwise: {difference}"
            : null;
    }

    private (object? Result, Exception? Error) Call(EndpointModel endpoint, ExampleValue? request, Replay handler)
    {
        var (client, options) = ($"{endpoint.Home.Namespace}.{endpoint.Home.Service}Client", Options(endpoint, handler));
        using var chat = (IDisposable)Activator.CreateInstance(assembly.GetType(client, throwOnError: true)!, options)!;
        var group = chat.GetType().GetProperty(endpoint.Group.Name)!.GetValue(chat)!;
        List<object> arguments = [CancellationToken.None];
        if (endpoint.RequestType is { } type)
            arguments.Insert(0, JsonSerializer.Deserialize(ExampleJson.Print(request!), assembly.GetType(type)!, _deep)!);
        try
        {
            var task = (Task)group.GetType().GetMethod(endpoint.Names.Method)!.Invoke(group, [.. arguments])!;
            task.GetAwaiter().GetResult();
            return (task.GetType().GetProperty("Result")!.GetValue(task), null);
        }
        catch (TargetInvocationException fault)
        {
            return (null, fault.InnerException);
        }
        catch (Exception fault)
        {
            return (null, fault);
        }
    }

    private ApiClientOptions Options(EndpointModel endpoint, Replay handler)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(
            assembly.GetType($"{endpoint.Home.Namespace}.{endpoint.Home.Service}ClientOptions", throwOnError: true)!)!;
        (options.Host, options.Handler) = (new ApiHost("fuzz.example"), handler);
        // A spec may demand a minute between calls.
        (options.Retry.MaxRetries, options.RateLimits.Enabled) = (0, false);
        if (options is UserSigClientOptions signed)
            signed.Credential = new(1400000000, "not a key of anybody", "administrator");
        return options;
    }

    private static string Refusal(EnvelopeModel envelope) => ExampleJson.Print(json =>
    {
        json.WriteStartObject();
        if (envelope.Code is not null)
            json.WriteNumber(envelope.Code, 123456789);
        else
            json.WriteString(envelope.Status!, envelope.Ok + "?");
        json.WriteEndObject();
    });

    private sealed class Replay(string response) : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(response, Encoding.UTF8, "application/json") };
        }
    }
}
