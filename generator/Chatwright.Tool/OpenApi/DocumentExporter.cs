using System.Globalization;
using System.Text.Json.Nodes;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Tool.Requests;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Makes an OpenAPI document of a service and its endpoints.</summary>
internal sealed class DocumentExporter
{
    private readonly OpenApiDocument _document;
    private readonly SchemaExporter _schemas;
    private readonly ServiceParameters _parameters;
    private readonly ServiceDecl _declaration;
    private readonly ServiceModel _model;
    private readonly IReadOnlyList<EndpointUnit> _endpoints;
    private readonly ServiceUnits _units;
    private readonly bool _is30;

    private DocumentExporter(ServiceUnits units, bool is30)
    {
        (_units, _declaration, _model, _endpoints) = (units, units.Declaration, units.Model, units.Endpoints);
        _document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = $"{_declaration.Head.Value} API",
                Description = _declaration.Docs.Text(),
                Version = _endpoints.Count > 0 ? _endpoints[0].Declaration.Head.Value.Split('/')[0] : "1",
            },
            Servers = [],
            Paths = [],
            Components = new OpenApiComponents(),
            Tags = new HashSet<OpenApiTag>(),
        };
        (_is30, _schemas) = (is30, new SchemaExporter(_document, is30));
        _parameters = new ServiceParameters(_document, _model);
    }

    public static OpenApiDocument Export(ServiceUnits units, OpenApiSpecVersion version)
        => new DocumentExporter(units, version == OpenApiSpecVersion.OpenApi3_0).Export();

    private OpenApiDocument Export()
    {
        ExportService();
        ExportErrorCodes();
        foreach (var unit in _endpoints)
            _schemas.MarkSent(unit.Types.Request);
        foreach (var unit in _units.Webhooks)
            _schemas.MarkSent(unit.Types.Reply);
        foreach (var unit in _endpoints)
            ExportEndpoint(unit);
        new WebhookExporter(_document, _schemas, _units, _is30).Export();
        return _document;
    }

    private void ExportService()
    {
        foreach (var region in _model.Regions)
        {
            var server = new OpenApiServer { Url = $"https://{region.Host}", Description = region.Name };
            server.Mark("backup", region.Backup is { } backup ? $"https://{backup}" : null);
            server.Mark("notes", region.Notes);
            _document.Servers!.Add(server);
        }
        if (_model.Regions.Count == 0)
            _document.Servers!.Add(new OpenApiServer { Url = "/", Description = "The address of the service." });
        _parameters.Export();
        _document.ExternalDocs = _declaration.Docs.FirstPage();
        _document.Info.MarkDocs(_declaration.Docs);
        _document.Mark("signing", Vocabulary.Signing.WordFor(_model.Signing));
        _document.Mark("envelope", Envelope(_model.Envelope));
        _document.Mark("limits", Limits());
        _document.Mark("errors", Errors(_declaration.Errors));
    }

    private JsonObject? Limits()
    {
        var limits = new JsonObject();
        if (_model.RequestBytes is { } request)
            limits["request-bytes"] = request;
        if (_model.ResponseBytes is { } response)
            limits["response-bytes"] = response;
        if (_model.ServerTimeoutSeconds is { } timeout)
            limits["server-timeout-seconds"] = timeout;
        return limits.Count > 0 ? limits : null;
    }

    /// <summary>All codes of the service in one enum, as the client has them.</summary>
    private void ExportErrorCodes()
    {
        var codes = _model.Errors.Concat(_endpoints.SelectMany(endpoint => endpoint.Model.Errors)).DistinctBy(error => error.Code)
            .OrderBy(error => error.Code).ToList();
        if (codes.Count == 0)
            return;
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int64",
            Description = "The error code.",
            Enum = [.. codes.Select(error => (JsonNode)error.Code)],
        };
        foreach (var mark in new[] { "enum-varnames", "enumNames" })
            schema.Mark(mark, Marks.List(codes.Select(error => (JsonNode?)error.Name)));
        schema.Mark("enum-descriptions", Marks.List(codes.Select(error => (JsonNode?)$"{error.Summary} {error.Remedy}".Trim())));
        var ranges = codes.Where(error => error.Range is not null);
        EnumSchemas.MarkRanges(schema, ranges.Select(error => (error.Name, error.Range!.Value, (string?)null)));
        _schemas.Add(_model.Home.Names.ErrorCode, schema);
    }

    private void ExportEndpoint(EndpointUnit unit)
    {
        var (endpoint, model, _) = unit;
        var envelope = model.Envelope ?? _model.Envelope;
        var operation = new OpenApiOperation
        {
            OperationId = $"{model.Group.Name}_{model.Name}",
            Summary = endpoint.Docs.Summary,
            Description = endpoint.Docs.Description,
            Deprecated = endpoint.Docs.Deprecated is not null,
            Tags = new HashSet<OpenApiTagReference> { Tag(model.Group) },
            Parameters = Parameters(unit),
            RequestBody = model.IsGet ? null : Request(unit),
            Responses = new OpenApiResponses { ["200"] = Response(unit, envelope) },
        };
        if (_parameters.Requirement() is { } requirement)
            operation.Security = [requirement];
        MarkBehaviour(operation, endpoint, model);
        var method = model.IsGet ? HttpMethod.Get : HttpMethod.Post;
        _document.Paths[$"/{endpoint.Head.Value}"] = new OpenApiPathItem { Operations = new() { [method] = operation } };
    }

    /// <summary>The parameters of every operation, then those of this one.</summary>
    private List<IOpenApiParameter> Parameters(EndpointUnit unit) =>
    [
        .. _parameters.References(),
        .. unit.Model.Query.Select(query => ServiceParameters.Parameter(query, ParameterLocation.Query)),
        .. unit.Types.Request?.Declared is ObjectType request
            ? request.Members.Own.Where(member => member.Declaration.IsQuery).Select(_schemas.Parameter)
            : [],
    ];

    private OpenApiTagReference Tag(GroupModel group)
    {
        if (_document.Tags!.All(tag => tag.Name != group.Name))
        {
            var tag = new OpenApiTag { Name = group.Name, Description = group.Docs.Summary ?? $"Endpoints of {group.Name}." };
            tag.Mark("noun", _declaration.Groups.FirstOrDefault(declared => declared.Name?.Value == group.Name)?.Noun?.Value);
            _document.Tags!.Add(tag);
        }
        return new OpenApiTagReference(group.Name, _document);
    }

    private OpenApiRequestBody Request(EndpointUnit unit) => new()
    {
        Required = true,
        Content = Contents.Of(
            _schemas.Request(unit.Model.Names.Request, unit.Types.Request),
            unit.Declaration.Examples.Select(example => (example.Name, example.Notes, example.Request))),
    };

    private OpenApiResponse Response(EndpointUnit unit, EnvelopeModel envelope) => new()
    {
        Description = $"The response. {Outcome(envelope)}",
        Content = Contents.Of(
            _schemas.Response(unit.Model.Names.Response, unit.Types.Response, envelope),
            unit.Declaration.Examples.Select(example => (example.Name, example.Notes, example.Response))),
    };

    private static string Outcome(EnvelopeModel envelope) => (envelope.Status, envelope.Code) switch
    {
        ({ } status, { } code) => $"The call failed if `{status}` is not `{envelope.Ok}` or `{code}` is not 0.",
        ({ } status, null) => $"The call failed if `{status}` is not `{envelope.Ok}`.",
        (null, { } code) => $"The call failed if `{code}` is not 0.",
        _ => "No member reports a failure.",
    };

    private static void MarkBehaviour(OpenApiOperation operation, EndpointDecl endpoint, EndpointModel model)
    {
        operation.MarkDocs(endpoint.Docs);
        operation.Mark("group", endpoint.Group?.Value);
        operation.Mark("noun", endpoint.Noun?.Value);
        operation.Mark("calls", model.Calls is { } calls
            ? new JsonObject { ["permits"] = calls.Permits, ["window-seconds"] = calls.WindowSeconds }
            : null);
        operation.Mark("safe", model.IsSafe);
        operation.Mark("idempotent", model.IsIdempotent);
        operation.Mark("probe", model.IsProbe);
        operation.Mark("envelope", model.Envelope is { } envelope ? Envelope(envelope) : null);
        operation.Mark("pages", endpoint.Pages is { } pages ? Pages(pages) : null);
        operation.Mark("results", endpoint.Results is { } results ? Results(results) : null);
        operation.Mark("errors", Errors(model.Errors));
        operation.LinkDocs(endpoint.Docs);
    }

    private static JsonObject Envelope(EnvelopeModel envelope) => Compact(
        ("status", envelope.Status), ("ok", envelope.Ok), ("code", envelope.Code), ("info", envelope.Info), ("display", envelope.Display));

    private static JsonObject Pages(PagesDecl pages)
    {
        var mark = Compact(("items", pages.Items?.Value), ("offset", pages.Offset?.Value), ("total", pages.Total?.Value),
            ("size", pages.Size?.Value));
        if (pages.Until is { } until)
            mark["until"] = Condition(until);
        if (pages.While is { } @while)
            mark["while"] = Condition(@while);
        var carry = pages.Carry.Select(carry => KeyValuePair.Create(carry.From.Value, (JsonNode?)carry.To.Value))
            .Concat(pages.Cursors.Select(cursor => KeyValuePair.Create(cursor.To.Value, (JsonNode?)Cursor(cursor))));
        if (pages.Carry.Count + pages.Cursors.Count > 0)
            mark["carry"] = new JsonObject(carry);
        return mark;
    }

    private static JsonObject Cursor(CursorDecl cursor)
    {
        var mark = new JsonObject { [cursor.IsGreatest ? "max" : "min"] = cursor.From.Value };
        if (cursor.Add != 0)
            mark["add"] = cursor.Add;
        return mark;
    }

    private static JsonObject Condition(ConditionDecl condition)
        => new() { [condition.Member.Value] = Marks.List(condition.Values.Select(value => (JsonNode?)Marks.Node(value.Value))) };

    private static JsonObject Results(ResultsDecl results)
    {
        var mark = Compact(("items", results.Items?.Value), ("failures", results.Failures?.Value), ("code", results.Code?.Value),
            ("info", results.Info?.Value), ("key", results.Key?.Value));
        if (results.Ok.Count > 0)
            mark["ok"] = Marks.List(results.Ok.Select(value => (JsonNode?)Marks.Node(value.Value)));
        if (results.Partial)
            mark["partial"] = true;
        return mark;
    }

    private static JsonObject? Errors(EquatableArray<ErrorDecl> errors) => Errors(Exporter.Errors(errors));

    private static JsonObject? Errors(EquatableArray<ErrorModel> errors)
    {
        var table = new JsonObject();
        foreach (var error in errors.OrderBy(error => error.Code))
        {
            var entry = Compact(("name", error.Name), ("summary", error.Summary), ("remedy", error.Remedy),
                ("retry", error.Retry is { } retry ? Vocabulary.Retry.WordFor(retry) : null));
            if (error.AfterSeconds > 0)
                entry["after-seconds"] = error.AfterSeconds;
            if (error.IsRefused)
                entry["refused"] = true;
            if (error.Range is { } range)
                entry["range"] = Marks.List([range.Least, range.Most]);
            table[error.Code.ToString(CultureInfo.InvariantCulture)] = entry;
        }
        return table.Count > 0 ? table : null;
    }

    private static JsonObject Compact(params (string Name, string? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)));
}
