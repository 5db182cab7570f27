using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Endpoints as declared become endpoints to emit.</summary>
internal sealed class EndpointBinder
{
    private static readonly Usage s_request = new(InRequest: true, InResponse: false);
    private static readonly Usage s_response = new(InRequest: false, InResponse: true);

    private readonly EndpointDecl _endpoint;
    private readonly EndpointName _name;
    private readonly EndpointNames _names;
    private readonly SpecIndex _index;
    private readonly ServiceIndex _service;
    private readonly EndpointTypes _types;
    private readonly TypeBinder _binder;
    private readonly string _path;
    private readonly HomeModel _home;
    private readonly ProjectSettings _settings;
    private readonly DiagnosticBag _diagnostics;

    public EndpointBinder(
        EndpointDecl endpoint,
        EndpointName name,
        string path,
        SpecSemantics model,
        ServiceIndex service,
        HomeModel home,
        ProjectSettings settings,
        DiagnosticBag diagnostics)
    {
        (_endpoint, _name, _path, _index, _service) = (endpoint, name, path, model.Index, service);
        (_home, _settings, _diagnostics) = (home, settings, diagnostics);
        _names = service.EndpointNames(name, endpoint);
        _types = new EndpointTypes(endpoint, name, _names, path, model.Types(service));
        _binder = new TypeBinder(settings.IsWireOnly);
    }

    /// <summary>Null when something that the endpoint declares, or that it names, is an error.</summary>
    public EndpointModel? Bind()
    {
        var hasGroup = CheckNames();
        CheckQuery();
        EnvelopeNames.Check(_endpoint.Envelope, _diagnostics);
        var request = Request();
        var (response, responseMembers) = Response();
        var types = Types();
        var results = Results(response, responseMembers);
        var pages = Pages(responseMembers);
        var isProbe = new ProbeBinder(_endpoint, _path, _service, _diagnostics).Bind(_types.Request);
        EndpointExamples.Check(_endpoint.Examples, _types, _diagnostics);
        if (_endpoint.Method is { Value: RequestMethod.Get } method && HasBody())
            _diagnostics.Add(Rules.GetWithRequest, method.At);
        var errors = new ErrorBinder(_index, _service, _path, _diagnostics);
        if (errors.Bind(_endpoint, _name.Group) is not { } codes || !hasGroup || HasErrors(results, pages))
            return null;
        return new EndpointModel(_index.HintName(_path), _home, Group(), _name.Path, _name.Name, _names, Docs.Bind(_endpoint.Docs))
        {
            IsGet = _endpoint.Method is { Value: RequestMethod.Get },
            IsSafe = _endpoint.Safe is { Value: true },
            IsIdempotent = (_endpoint.Idempotent ?? _endpoint.Safe) is { Value: true },
            Calls = _endpoint.Calls is { } calls ? new RateModel(calls.Permits, calls.WindowSeconds) : null,
            IsProbe = isProbe,
            Query = _endpoint.Query.ConvertAll(query => new QueryModel(query.Name.Value, null, query.Value.Value)),
            Envelope = _endpoint.Envelope is null ? null : _types.Envelope.Model,
            RequestType = (_types.Request?.Shape as NamedShape)?.FullName,
            ResponseType = $"{_home.Namespace}.{_names.Response}",
            Types = new[] { request, WithResults(response, results) }.Concat(types).OfType<TypeModel>().ToEquatableArray(),
            ShortForm = ShortForm(),
            Pages = pages,
            Errors = codes,
            OwnErrors = errors.Differing(codes),
            NewErrors = codes.Where(errors.IsNew).ToEquatableArray(),
            Examples = _settings.HasExamples ? EndpointExamples.Models(_name.Path, _endpoint.Examples, FilledMembers()) : [],
        };
    }

    /// <summary>Determines whether the endpoint cannot be emitted.</summary>
    private bool HasErrors(ResultsModel? results, PagesModel? pages) =>
        Payloads.HasErrors(_types.Scope, _types.Request, _types.Response)
        || (results is null && _endpoint.Results is not null) || (pages is null && _endpoint.Pages is not null);

    private GroupModel Group()
    {
        var group = _service.Group(_name.Group);
        var names = ClientNames.OfGroup(group.Name);
        if (_service.Extended is null)
            return new GroupModel(names, DocModel.None);
        var docs = _service.Shared.FirstOrDefault(file => file.Described?.Segment == _name.Group)?.Docs ?? DocModel.None;
        return new GroupModel(names, docs) { IsCompiled = _service.IsCompiledGroup(_name.Group) };
    }

    /// <returns><c>true</c> if the endpoint's group can have a client; otherwise, <c>false</c>.</returns>
    private bool CheckNames()
    {
        var head = _endpoint.Name ?? _endpoint.Head;
        var owner = _index.EndpointOwner(_service, _name.Path);
        var isDuplicate = owner is not null && owner != _path;
        if (isDuplicate)
            _diagnostics.Add(Rules.DuplicateEndpoint, _endpoint.Head.At, _name.Path, FileNames.Of(owner!, _path));
        if (!Identifiers.IsName(_name.Name) && (_endpoint.Name is not null || EndpointParser.IsPath(_name.Path)))
            ReportName(head);
        if (_endpoint.Noun is { } noun && !Identifiers.IsName(noun.Value))
            _diagnostics.Add(Rules.NotAName, noun.At, noun.Value);
        var groups = _service.Groups;
        var names = new NameCollisions(_index.Names, groups, _path, _diagnostics);
        var hasGroup = CheckGroup(names, head);
        if (owner == _path)
            CheckMembers(names, head);
        var scope = groups.Scope(_name.Group);
        if (hasGroup && !_diagnostics.HasErrors)
            names.CheckAll(scope, _names.Types, head, _name.Name);
        // Two files for one endpoint declare the same types; one of the files goes.
        if (isDuplicate)
            return hasGroup;
        var hidden = new HiddenNames(_index, _service, _path, _diagnostics);
        foreach (var type in _endpoint.Types)
        {
            if (!hidden.Check(type, _name.Group))
                names.CheckType(type, _name.Group);
        }
        return hasGroup;
    }

    private bool CheckGroup(NameCollisions names, Located<string> head)
    {
        if (_endpoint.Group is not { } group)
            return !EndpointParser.IsPath(_name.Path) || names.CheckGroup(_name.Group, head.At);
        if (_service.Groups.IsKnown(group.Value))
            return names.CheckGroup(group.Value, group.At);
        // The service, or what else names the group, may be in a file that cannot be read.
        if (!_index.LacksEndpoints)
            _diagnostics.Add(Rules.UnknownGroup, group.At, group.Value, Suggestion.For(group.Value, _service.Groups.Segments));
        return false;
    }

    /// <summary>Reports parameters that the service sends with every call: a URL would have them twice.</summary>
    private void CheckQuery()
    {
        var members = _endpoint.Request is { } request ? request.Fields.Where(field => field.IsQuery).Select(field => field.WireName) : [];
        foreach (var name in _endpoint.Query.Select(query => query.Name).Concat(members))
        {
            if (_service.Export.Query.Contains(name.Value))
                _diagnostics.Add(Rules.QueryOfService, name.At, name.Value);
        }
    }

    private void CheckMembers(NameCollisions names, Located<string> head)
    {
        var (groups, before) = (_service.Groups, _diagnostics.Count);
        names.CheckAll(SpecIndex.MemberScope(groups.ClientScope(_name.Group)), _names.Members, head, _name.Name);
        if (_diagnostics.Count == before)
            names.CheckAll(groups.DescriptorScope(_name.Group), [_names.Descriptor], head, _name.Name);
    }

    private void ReportName(Located<string> head)
    {
        if (_endpoint.Name is null)
            _diagnostics.Add(Rules.NoName, head.At, _name.Path, Naming.Give);
        else
            _diagnostics.Add(Rules.NotAName, head.At, _name.Name);
    }

    /// <summary>Binds the request's type. Null for a GET, or if the request is a type that is emitted elsewhere.</summary>
    private TypeModel? Request()
    {
        TypeReports.Report(_types.Request, _diagnostics);
        if (_endpoint.Request is not { Type: null } || _types.Request?.Declared is not ObjectType type)
            return null;
        TypeReports.Report(type, s_request, _diagnostics);
        var docs = DocModel.None with { Summary = $"The request of {_name.Path}." };
        return _binder.Object(type.CSharpName, docs, type.Members, s_request) with { IsValidated = Validation.IsNeeded(type) };
    }

    /// <summary>Binds the response's type, a separate one even where the spec names a type, since it carries the envelope.</summary>
    private (TypeModel? Model, Payload Members) Response()
    {
        TypeReports.Report(_types.Response, _diagnostics);
        var docs = DocModel.None with { Summary = $"The response of {_name.Path}." };
        var (name, envelope) = (_names.Response, _types.Envelope.Model);
        switch (_types.Response.Declared)
        {
            case ObjectType type:
                var members = IsAsDeclared(type)
                    ? type.Members
                    : ObjectResolver.AsResponse(type.Members, _types.AsResponse, _endpoint.Response!.At, _diagnostics);
                return (_binder.Object(name, docs, members, s_response) with { Envelope = envelope }, ResponseMembers(members));
            case UnionType type:
                var union = IsAsDeclared(type)
                    ? type.Members
                    : UnionResolver.AsResponse(type.Members, _types.AsResponse, _endpoint.Response!.At, _diagnostics);
                return (_binder.Union(name, docs, union, s_response, envelope), ResponseMembers(union.Common));
            default:
                return (null, ResponseMembers(new ObjectMembers([], [])));
        }
    }

    /// <summary>Determines whether a type was resolved as the response, and is therefore reported with it.</summary>
    private bool IsAsDeclared(DeclaredType type)
    {
        if (_endpoint.Response?.Type is not null && _types.OnlyResponse is null)
            return false;
        TypeReports.Report(type, s_response, _diagnostics);
        return true;
    }

    private Payload ResponseMembers(ObjectMembers members) =>
        new("The response", members.Own, s_response, _endpoint.Results is { Partial: true });

    private ResultsModel? Results(TypeModel? response, Payload members)
    {
        if (_endpoint.Results is not { } results || response is null)
            return null;
        if (response is ObjectModel)
            return new ResultsBinder(_types, _diagnostics).Bind(results, members);
        _diagnostics.Add(Rules.KeyDoesNotApply, results.At, "results", "a response that is an object");
        return null;
    }

    private static TypeModel? WithResults(TypeModel? response, ResultsModel? results) => response is ObjectModel body && results is not null
        ? body with { Results = results, Members = results.IsPartial ? body.Members.ConvertAll(MayHaveFailed) : body.Members }
        : response;

    /// <summary>Makes a member optional in failed responses that are returned for the failures they list.</summary>
    private static MemberModel MayHaveFailed(MemberModel member) =>
        member.Presence == Presence.Required ? member with { Presence = Presence.RequiredUnlessFailed } : member;

    private List<TypeModel> Types()
    {
        var models = new List<TypeModel>();
        for (var i = 0; i < _endpoint.Types.Count; i++)
        {
            var (declaration, type) = (_endpoint.Types[i], _types.Scope.Types[i]);
            if (declaration.Name.Value == _types.OnlyResponse)
                continue;
            var usage = _types.UsageOf(type);
            if (TypeReports.Report(declaration, type, usage, _diagnostics) && _binder.Bind(type, usage) is { } model)
                models.Add(model);
        }
        return models;
    }

    private PagesModel? Pages(Payload response) =>
        _endpoint.Pages is { } pages && _types is { Request: null or { IsError: false }, Response.IsError: false }
        ? new PagesBinder(new Payload("The request", RequestMembers(), s_request), response, _diagnostics).Bind(pages)
        : null;

    /// <summary>Determines whether the request has members in its body.</summary>
    private bool HasBody() => _types.Request is { IsError: false, Declared: not ObjectType }
        || RequestMembers().Any(member => !member.Declaration.IsQuery);

    private EquatableArray<string> FilledMembers() => RequestMembers()
        .Where(member => member.Declaration.From is not null)
        .Select(member => member.WireName)
        .ToEquatableArray();

    private EquatableArray<Member> RequestMembers() => _types.Request?.Declared is ObjectType type ? type.Members.Own : [];

    /// <summary>Gets the one member that the short form takes as its parameter: the only required one, of a plain type.</summary>
    private ShortFormModel? ShortForm()
    {
        if (_types.Request?.Declared is not ObjectType type)
            return null;
        var members = MemberModels.Of(type.Members.Own, [], s_request);
        var required = members.Where(member => member.Presence == Presence.Required).ToEquatableArray();
        var isEnough = MemberModels.Rules(type.Members.Own).Count == 0 && members.All(member => member.When.Count == 0);
        return required.Count == 1 && IsPlain(required[0].Shape) && isEnough ? new ShortFormModel(required[0]) : null;
    }

    private static bool IsPlain(Shape shape) =>
        shape is ScalarShape or NamedShape { Kind: NamedKind.NumberEnum or NamedKind.TextEnum or NamedKind.Flags };
}
