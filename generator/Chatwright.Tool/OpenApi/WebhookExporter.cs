using System.Text.Json.Nodes;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Words;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Exports the webhooks of a service. OpenAPI has a word for them since 3.1; before, they are a mark that names their schemas.</summary>
internal sealed class WebhookExporter(OpenApiDocument document, SchemaExporter schemas, ServiceUnits units, bool is30)
{
    private readonly WebhooksDecl? _calls = units.Declaration.Webhooks;

    public void Export()
    {
        if (_calls is null)
            return;
        document.Mark("webhook-requests", Requests(_calls));
        if (units.Webhooks.Count == 0)
            return;
        if (is30)
        {
            document.Mark(
                "webhook-schemas", new JsonObject(units.Webhooks.Select(unit => KeyValuePair.Create(unit.Model.Command, (JsonNode?)Mark(unit)))));
            return;
        }
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        foreach (var unit in units.Webhooks)
            document.Webhooks[unit.Model.Command] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = Operation(unit, _calls) } };
    }

    private OpenApiOperation Operation(WebhookUnit unit, WebhooksDecl calls)
    {
        var (webhook, model) = (unit.Declaration, unit.Model);
        var operation = new OpenApiOperation
        {
            OperationId = $"Webhooks_{model.Names.Descriptor}",
            Summary = webhook.Docs.Summary ?? $"The webhook {model.Command}.",
            Security = [],
            Description = webhook.Docs.Description,
            Deprecated = webhook.Docs.Deprecated is not null,
            Parameters = [.. Parameters(model.Command, calls)],
            RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = Contents.Of(Body(unit), webhook.Examples.Select(example => (example.Name, example.Notes, example.Body))),
            },
            Responses = new OpenApiResponses { ["200"] = Reply(unit) },
        };
        operation.MarkDocs(webhook.Docs);
        operation.Mark("decides", webhook.IsDeciding);
        operation.Mark("codes", Codes(webhook));
        operation.LinkDocs(webhook.Docs);
        return operation;
    }

    private JsonObject Mark(WebhookUnit unit)
    {
        var mark = new JsonObject { ["body"] = Name(Body(unit)), ["reply"] = Name(ReplySchema(unit)) };
        if (unit.Declaration.Docs.Summary is { } summary)
            mark["summary"] = summary;
        if (unit.Declaration.IsDeciding)
            mark["decides"] = true;
        if (Codes(unit.Declaration) is { } codes)
            mark["codes"] = codes;
        return mark;

        static string? Name(IOpenApiSchema schema) => (schema as OpenApiSchemaReference)?.Reference.Id;
    }

    private IOpenApiSchema Body(WebhookUnit unit) => schemas.Add(unit.Model.Names.Body, unit.Types.Body.Named switch
    {
        UnionType union => schemas.Union(union, unit.Model.Names.Body, envelope: null, isSent: false),
        ObjectType it => schemas.Object(it.Members.Own, isSent: false),
        _ => schemas.Object([], isSent: false),
    });

    private OpenApiResponse Reply(WebhookUnit unit) => new()
    {
        Description = unit.Declaration.IsDeciding ? "The reply, which the service obeys." : "The acknowledgement.",
        Content = Contents.Of(ReplySchema(unit), unit.Declaration.Examples.Select(example => (example.Name, example.Notes, example.Reply))),
    };

    private IOpenApiSchema ReplySchema(WebhookUnit unit)
    {
        var schema = schemas.Object(unit.Types.Reply?.Declared is ObjectType reply ? reply.Members.Own : [], isSent: true);
        var envelope = unit.Types.Envelope.Model;
        Add(envelope.Status, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [envelope.Ok ?? ""] });
        Add(envelope.Code, new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "0 if the service goes on." });
        Add(envelope.Info, new OpenApiSchema { Type = JsonSchemaType.String, Description = "The text beside the code." });
        return schemas.Add(unit.Model.Names.Reply ?? unit.Model.Names.Descriptor + "Reply", schema);

        void Add(string? member, OpenApiSchema type)
        {
            if (member is null)
                return;
            schema.Properties![member] = type;
            (schema.Required ??= new HashSet<string>()).Add(member);
        }
    }

    private IEnumerable<OpenApiParameter> Parameters(string command, WebhooksDecl calls)
    {
        if (calls.Command is { Value: var name })
            yield return Parameter(name, command, "The command.");
        foreach (var parameter in calls.Fixed)
            yield return Parameter(parameter.Name.Value, parameter.Value.Value, "Always the same.");
        foreach (var (special, description) in new[]
        {
            (calls.App, "The app."), (calls.Signature?.Sign, "The signature."), (calls.Signature?.Time, "The time of the request."),
        })
        {
            if (special is { Value: var wireName })
                yield return Parameter(wireName, null, description);
        }
        foreach (var member in units.Context)
            yield return schemas.Parameter(member);
    }

    private static OpenApiParameter Parameter(string name, string? value, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = value is null ? null : [value] },
    };

    private static JsonObject Requests(WebhooksDecl calls)
    {
        var mark = new JsonObject { ["command"] = calls.Command?.Value };
        if (calls.App is { Value: var app })
            mark["app"] = app;
        if (calls.Signature is { Scheme: { } scheme } signature)
        {
            mark["signature"] = new JsonObject
            {
                ["scheme"] = Vocabulary.WebhookSchemes.WordFor(scheme.Value),
                ["sign"] = signature.Sign?.Value,
                ["time"] = signature.Time?.Value,
            };
        }
        return mark;
    }

    private static JsonObject? Codes(WebhookDecl webhook)
    {
        var codes = new JsonObject();
        foreach (var code in webhook.Codes)
        {
            var entry = new JsonObject { ["name"] = code.Name?.Value };
            if (code.Docs.Summary is { } summary)
                entry["summary"] = summary;
            if (code.Range is { Value: var range })
                entry["range"] = new JsonArray(range.Least, range.Most);
            codes[code.Code.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)] = entry;
        }
        return codes.Count > 0 ? codes : null;
    }
}
