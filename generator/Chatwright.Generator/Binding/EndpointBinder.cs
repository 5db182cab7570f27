using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal sealed class EndpointBinder
{
    private static readonly Usage s_answer = new(InRequest: false, InResponse: true);

    private readonly EndpointDecl _endpoint;
    private readonly EndpointName _name;
    private readonly EndpointNames _names;
    private readonly SpecIndex _index;
    private readonly ServiceIndex _service;
    private readonly TypeScope _scope;
    private readonly TypeBinder _types;
    private readonly string _path;
    private readonly HashSet<string> _asked;
    private readonly HashSet<string> _answered;
    private readonly ProjectSettings _settings;
    private readonly DiagnosticBag _diagnostics;

    public EndpointBinder(
        EndpointDecl endpoint, EndpointName name, string path, SpecIndex index, ServiceIndex service, HomeModel home, ProjectSettings settings, DiagnosticBag diagnostics)
    {
        (_endpoint, _name, _path, _index, _service, _settings, _diagnostics) = (endpoint, name, path, index, service, settings, diagnostics);
        _names = ClientNames.OfEndpoint(name.Name, endpoint);
        _scope = new TypeScope(index, service, home, name.Group, endpoint.Types);
        var local = References.ByName(endpoint.Types);
        _asked = References.Reach(References.Of(endpoint.Request), local);
        _answered = References.Reach(References.Of(endpoint.Response), local);
        _types = Binder(diagnostics);
    }

    public EndpointModel Bind()
    {
        CheckNames();
        EnvelopeBinder.CheckNames(_endpoint.Envelope, _diagnostics);
        var envelope = _endpoint.Envelope is null ? _service.Export.Envelope : Exporter.Envelope(_endpoint.Envelope);
        var request = Request();
        var response = Response(envelope);
        // A request may be a named object; its members are then bound once more, without a word.
        var requestMembers = request.Model as ObjectModel ?? NamedRequest();
        var types = Types();
        CheckExamples(envelope);
        if (_endpoint.Method is { Value: RequestMethod.Get } method && RequestBody() is not null)
            _diagnostics.Add(Rules.GetWithRequest, method.At);
        var errors = new ErrorBinder(_index, _service, _path, _diagnostics);
        var codes = errors.Bind(_endpoint, _name.Group);
        return new EndpointModel(_index.HintName(_path), _scope.Home, Group(), _name.Path, _name.Name, _names, Docs.Bind(_endpoint.Docs))
        {
            IsGet = _endpoint.Method is { Value: RequestMethod.Get },
            IsSafe = _endpoint.Safe is { Value: true },
            IsIdempotent = (_endpoint.Idempotent ?? _endpoint.Safe) is { Value: true },
            Calls = _endpoint.Calls is { } calls ? new RateModel(calls.Permits, calls.WindowSeconds) : null,
            Envelope = _endpoint.Envelope is null ? null : envelope,
            RequestType = request.FullName,
            ResponseType = $"{_service.GroupNamespace(_name.Group)}.{_names.Response}",
            Types = new[] { request.Model, response }.Concat(types).OfType<TypeModel>().ToEquatableArray(),
            ShortForm = requestMembers is { } body ? ShortForm(body) : null,
            Pages = Pages(requestMembers, response),
            Errors = codes,
            OwnErrors = errors.Differing(codes),
            Examples = _settings.HasExamples ? Examples() : [],
        };
    }

    /// <summary>The members that the short form takes as parameters: all that is required, when that is little and plain.</summary>
    private static ShortFormModel? ShortForm(ObjectModel request)
    {
        const int MostParameters = 3;
        var required = request.Members.Where(member => member.Presence == Presence.Required).ToEquatableArray();
        var isPlain = required.All(member => member.Shape is ScalarShape or NamedShape { Kind: NamedKind.NumberEnum or NamedKind.TextEnum or NamedKind.Flags });
        var isEnough = request.Rules.Count == 0 && request.Members.All(member => member.When.Count == 0);
        return required.Count <= MostParameters && isPlain && isEnough ? new ShortFormModel(required) : null;
    }

    private GroupModel Group()
    {
        var group = _service.Group(_name.Group);
        return new GroupModel(ClientNames.OfGroup(group.Name), _service.GroupNamespace(_name.Group), DocModel.None);
    }

    private void CheckNames()
    {
        var head = _endpoint.Name ?? _endpoint.Head;
        if (_index.EndpointOwner(_service, _name.Path) is { } owner && owner != _path)
            _diagnostics.Add(Rules.DuplicateEndpoint, _endpoint.Head.At, _name.Path, FileNames.Of(owner));
        if (!Identifiers.IsName(_name.Name) && (_endpoint.Name is not null || EndpointParser.IsPath(_name.Path)))
            ReportName(head);
        var names = new NameCollisions(_index, _service, _path, _diagnostics);
        if (EndpointParser.IsPath(_name.Path))
            names.CheckGroup(_name.Group, head.At);
        var scope = _service.Scope(_name.Group);
        if (_index.EndpointOwner(_service, _name.Path) == _path)
            names.CheckAll(SpecIndex.MethodScope(scope), _names.Members, head, _name.Name);
        if (!_diagnostics.HasErrors)
            names.CheckAll(scope, _names.Types, head, _name.Name);
        names.CheckTypes(_endpoint.Types, _name.Group);
    }

    private void ReportName(Located<string> head)
    {
        if (_endpoint.Name is null)
            _diagnostics.Add(Rules.NoName, head.At, _name.Path, Naming.Give);
        else
            _diagnostics.Add(Rules.NotAName, head.At, _name.Name);
    }

    private (TypeModel? Model, string? FullName) Request()
    {
        if (_endpoint.Request is not { } request)
            return (null, null);
        if (request.Type is { } named)
            return (null, Payload(named)?.FullName);
        if (request.Fields.Count == 0)
            return (null, null);
        var name = _names.Request!;
        var docs = DocModel.None with { Summary = $"The request of {_name.Path}." };
        var isValidated = _types.Members.Validation.HasRules(request.Fields) || References.Of(request).Any(_types.Members.Validation.IsNeeded);
        return (_types.Object(name, docs, request.Fields, new Usage(true, false), isValidated, null), $"{_service.GroupNamespace(_name.Group)}.{name}");
    }

    private ObjectModel? NamedRequest() => _endpoint.Request?.Type is { } named && _scope.Find(named.Name) is { Declaration: { Body: ObjectBody body } type }
        ? Binder(new DiagnosticBag(_path)).Object(EmittedNames.Of(type), DocModel.None, body.Fields, new Usage(true, false), false, null)
        : null;

    /// <summary>The response has a type of its own even where it names one, since it carries the envelope.</summary>
    private TypeModel? Response(EnvelopeModel envelope)
    {
        var shared = _endpoint.Response is { Type: { } named } && Payload(named) is { Serves: not null } entry ? entry.Declaration : null;
        var body = new EnvelopeClashes(envelope, _endpoint.Response?.At ?? default, _diagnostics).Without(ResponseBody());
        return shared is null ? Response(body, envelope, _types) : SharedResponse(shared with { Body = body! }, envelope);
    }

    /// <summary>A shared type is checked where it is declared; what goes wrong only here, beside the envelope, is told here.</summary>
    private TypeModel? SharedResponse(TypeDecl shared, EnvelopeModel envelope)
    {
        var (alone, here) = (new DiagnosticBag(_path), new DiagnosticBag(_path));
        Binder(alone).Bind(shared, s_answer);
        var response = Response(shared.Body, envelope, Binder(here));
        foreach (var finding in here.ToEquatableArray().Except(alone.ToEquatableArray()))
            _diagnostics.Add(finding.Rule, _endpoint.Response!.At, [.. finding.Arguments]);
        return response;
    }

    private TypeModel? Response(TypeBody? body, EnvelopeModel envelope, TypeBinder types)
    {
        var name = _names.Response;
        var docs = DocModel.None with { Summary = $"The response of {_name.Path}." };
        switch (body)
        {
            case UnionBody union:
                if (_endpoint.Results is { } results)
                    _diagnostics.Add(Rules.KeyDoesNotApply, results.At, "results", "a response that is an object");
                return types.Union(name, docs, union, s_answer, false, envelope);
            case ObjectBody it:
                return WithResults(types.Object(name, docs, it.Fields, s_answer, false, envelope));
            default:
                return null;
        }
    }

    private TypeBinder Binder(DiagnosticBag diagnostics) => new(_scope, _settings.IsWireOnly, diagnostics);

    private ObjectModel WithResults(ObjectModel response)
    {
        if (_endpoint.Results is not { } results)
            return response;
        var members = results.Partial ? response.Members.Select(MayHaveFailed).ToEquatableArray() : response.Members;
        return response with { Results = new ResultsBinder(_scope, UsageOf, _diagnostics).Bind(results, members), Members = members };
    }

    /// <summary>An answer that fails, and is returned all the same for what it lists, may lack everything else.</summary>
    private static MemberModel MayHaveFailed(MemberModel member) =>
        member.Presence == Presence.Required ? member with { Presence = Presence.RequiredUnlessFailed } : member;

    private TypeBody? ResponseBody() => _endpoint.Response switch
    {
        null => new ObjectBody([]),
        { Type: { } named } => _scope.Find(named.Name)?.Declaration.Body,
        { Fields: var fields } => new ObjectBody(fields),
    };

    private TypeEntry? Payload(NamedTypeExpr named)
    {
        var entry = _scope.Find(named.Name);
        if (Vocabulary.Scalars.Find(named.Name) is not null)
            _diagnostics.Add(Rules.NotAPayload, named.At, $"'{named.Name}'");
        else if (entry is { IsUsable: false } || (entry is null && _scope.IsIncomplete))
            _diagnostics.Refuse();
        else if (entry is null)
            _diagnostics.Add(Rules.UnknownType, named.At, named.Name, Suggestion.For(named.Name, _scope.Names));
        else if (entry.Declaration.Body is not (ObjectBody or UnionBody))
            _diagnostics.Add(Rules.NotAPayload, named.At, $"'{named.Name}'");
        else
            return entry;
        return null;
    }

    private List<TypeModel> Types()
    {
        return _endpoint.Types
            .Where(type => !IsOnlyTheResponse(type))
            .Select(type => _types.Bind(type, OwnUsage(type.Name.Value)))
            .OfType<TypeModel>()
            .ToList();
    }

    private Usage OwnUsage(string type) => new(_asked.Contains(type), _answered.Contains(type));

    private Usage UsageOf(TypeEntry type)
    {
        var name = type.Declaration.Name.Value;
        return type.Serves is not { } serves ? OwnUsage(name) : new Usage(_service.IsInRequest(serves, name), _service.IsInResponse(serves, name));
    }

    /// <summary>A type that only 'response' names is emitted as the response, which has the envelope too; one that is no type is reported as any other.</summary>
    private bool IsOnlyTheResponse(TypeDecl type)
    {
        var name = type.Name.Value;
        return _endpoint.Response?.Type?.Name == name
            && TypeBinder.IsUsable(type)
            && !References.Of(_endpoint.Request).Contains(name)
            && !_endpoint.Types.Any(other => References.Of(other.Body).Contains(name));
    }

    private PagesModel? Pages(ObjectModel? request, TypeModel? response)
    {
        if (_endpoint.Pages is not { } pages || IsLost(_endpoint.Request) || IsLost(_endpoint.Response))
            return null;
        return new PagesBinder(_types.Members, _scope, request?.Members ?? [], MembersOf(response), _diagnostics).Bind(pages);
    }

    private void CheckExamples(EnvelopeModel envelope)
    {
        var fields = _endpoint.Envelope is null ? _service.EnvelopeFields : EnvelopeExample.Fields(envelope);
        var requests = new ExampleChecker(_scope, isRequest: true, _diagnostics);
        var responses = new ExampleChecker(_scope, isRequest: false, _diagnostics);
        foreach (var example in _endpoint.Examples)
        {
            if (example.Request is { } request && !IsLost(_endpoint.Request))
                requests.CheckRequest(request, RequestBody());
            if (example.Response is { } response && !IsLost(_endpoint.Response))
                responses.CheckResponse(response, ResponseBody(), envelope, fields);
        }
    }

    /// <summary>Whether a payload names what cannot be had, which was reported.</summary>
    private bool IsLost(PayloadDecl? payload) => payload?.Type is { } named && _scope.Find(named.Name) is not { IsUsable: true };

    private EquatableArray<ExampleModel> Examples() => _endpoint.Examples
        .Select(example => new ExampleModel(_name.Path, example.Name, Text(example.Request), Text(example.Response)))
        .ToEquatableArray();

    private static string? Text(ExampleValue? value) => value is null ? null : ExampleText.Of(value);

    private TypeBody? RequestBody() => _endpoint.Request switch
    {
        null or { Type: null, Fields.Count: 0 } => null,
        { Type: { } named } => _scope.Find(named.Name)?.Declaration.Body,
        { Fields: var fields } => new ObjectBody(fields),
    };

    private static EquatableArray<MemberModel> MembersOf(TypeModel? payload) => payload switch
    {
        ObjectModel body => body.Members,
        UnionModel union => union.Members,
        _ => [],
    };
}
