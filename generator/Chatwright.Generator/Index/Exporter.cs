using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>Reduces a parsed file to the facts that other files use.</summary>
internal static class Exporter
{
    public static FileExport Export(SpecFile file) => Export(file, isWhole: false);

    /// <summary>An export whose shared types keep their places and their documentation.</summary>
    public static FileExport ExportWhole(SpecFile file) => Export(file, isWhole: true);

    private static FileExport Export(SpecFile file, bool isWhole) => file.Declaration switch
    {
        ServiceDecl service when IsUsable(service) => Export(file.Path, service, isWhole),
        SharedDecl shared => Export(file.Path, shared, isWhole),
        EndpointDecl endpoint when Name(endpoint) is { } name => Export(file.Path, endpoint, name),
        WebhookDecl webhook => Export(file.Path, webhook),
        _ => new BrokenExport(file.Path, file.IsLeaf),
    };

    /// <summary>Determines whether a service has valid names; an invalid name would make every file of it invalid.</summary>
    public static bool IsUsable(ServiceDecl service) =>
        Identifiers.IsName(service.Head.Value) && (service.Namespace is not { } space || Identifiers.IsNamespace(space.Value));

    /// <summary>Of members that have one name, which is reported, the first has it.</summary>
    public static EnvelopeModel Envelope(EnvelopeDecl? envelope)
    {
        var taken = new HashSet<string>();
        return new(Own(envelope?.Status), envelope?.Ok?.Value, Own(envelope?.Code), Own(envelope?.Info), Own(envelope?.Display));

        string? Own(Located<string>? name) => name is { Value: var wireName } && taken.Add(wireName) ? wireName : null;
    }

    public static EquatableArray<ErrorModel> Errors(EquatableArray<ErrorDecl> errors) => errors.ConvertAll(Error);

    public static ErrorModel Error(ErrorDecl error) => new(
        error.Code.Value,
        error.Name?.Value ?? "",
        error.Retry?.Value,
        error.AfterSeconds,
        error.Refused,
        error.Docs.Summary,
        error.Remedy)
    {
        Range = error.Range?.Value,
    };

    /// <summary>Null when the path is not one.</summary>
    public static EndpointName? Name(EndpointDecl endpoint)
    {
        var segments = endpoint.Head.Value.Split('/');
        if (segments.Length < 3)
            return null;
        var name = endpoint.Name?.Value ?? Identifiers.Pascal(segments[segments.Length - 1]);
        var noun = endpoint.Noun is { Value: var word } && Identifiers.IsName(word) ? word : null;
        var ofPath = segments[segments.Length - 2];
        var group = endpoint.Group?.Value ?? ofPath;
        return new EndpointName(endpoint.Head.Value, group, name, noun, group == ofPath);
    }

    /// <summary>The word Callback stands in most commands and says nothing.</summary>
    public static WebhookName Name(WebhookDecl webhook) => new(
        webhook.Head.Value, webhook.Name?.Value ?? Identifiers.Pascal(webhook.Head.Value.Replace("Callback", "")));

    /// <summary>True if the request is a type of the endpoint's own.</summary>
    public static bool HasRequest(EndpointDecl endpoint) => endpoint.Request is { Type: null, Fields.Count: > 0 };

    public static bool IsPaged(EndpointDecl endpoint) => endpoint.Pages is not null;

    private static ServiceExport Export(string path, ServiceDecl service, bool isWhole) => new(
        path,
        service.Head.Value,
        service.Namespace?.Value,
        Envelope(service.Envelope),
        service.Groups
            .Select(group => GroupName.Of(group.Segment.Value, group.Name?.Value, group.Noun?.Value))
            .ToEquatableArray(),
        Errors(service.Errors))
    {
        Query = service.Query.ConvertAll(query => query.Name.Value),
        Webhooks = isWhole || service.Webhooks is null ? service.Webhooks : ExportSignature.Of(service.Webhooks),
    };

    private static SharedExport Export(string path, SharedDecl shared, bool isWhole)
    {
        var types = EmittedNames.Distinct(shared.Types).Where(TypeNames.IsUsable).ToList();
        return new SharedExport(
            path,
            shared.Service?.Value,
            shared.Head.Value,
            types.Select(type => isWhole ? type : ExportSignature.Of(type)).ToEquatableArray(),
            shared.Types.Select(type => type.Name.Value).Except(types.Select(type => type.Name.Value)).ToEquatableArray(),
            shared.ErrorSets.ConvertAll(set => new ErrorSetExport(set.Name.Value, Errors(set.Errors))))
        {
            Described = shared.GroupAt is null ? null : GroupName.Of(shared.Head.Value, shared.Name?.Value, shared.Noun?.Value),
            Docs = shared.GroupAt is null ? DocModel.None : DocModel.None with { Summary = shared.Docs.Summary, Remarks = shared.Docs.Description },
        };
    }

    private static EndpointExport Export(string path, EndpointDecl endpoint, EndpointName name)
    {
        var local = References.ByName(endpoint.Types);
        return new EndpointExport(
            path,
            endpoint.Service?.Value,
            name,
            HasRequest(endpoint),
            IsPaged(endpoint),
            EmittedNames.Types(endpoint.Types).ToEquatableArray(),
            Foreign(References.Of(endpoint.Request), local),
            Foreign(References.Of(endpoint.Response), local),
            Errors(endpoint.Errors))
        {
            IsProbe = endpoint.Probe is { Value: true },
        };
    }

    private static WebhookExport Export(string path, WebhookDecl webhook)
    {
        var local = References.ByName(webhook.Types);
        return new WebhookExport(
            path,
            webhook.Service?.Value,
            Name(webhook),
            webhook.IsDeciding,
            EmittedNames.Types(webhook.Types).ToEquatableArray(),
            Foreign(References.Of(webhook.Body), local),
            Foreign(webhook.IsDeciding ? References.Of(webhook.Reply) : [], local));
    }

    private static EquatableArray<string> Foreign(IEnumerable<string> mentioned, Dictionary<string, TypeDecl> local) =>
        References.Reach(mentioned, local)
            .Where(name => !local.ContainsKey(name))
            .OrderBy(name => name, System.StringComparer.Ordinal)
            .ToEquatableArray();
}
