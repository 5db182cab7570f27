using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Webhooks as declared become webhooks to emit.</summary>
internal sealed class WebhookBinder
{
    private static readonly Usage s_body = new(InRequest: false, InResponse: true);
    private static readonly Usage s_reply = new(InRequest: true, InResponse: false);
    private readonly WebhookDecl _webhook;
    private readonly string _path;
    private readonly SpecIndex _index;
    private readonly ServiceIndex _service;
    private readonly HomeModel _home;
    private readonly ProjectSettings _settings;
    private readonly DiagnosticBag _diagnostics;
    private readonly WebhookName _name;
    private readonly WebhookNames _names;
    private readonly EquatableArray<ReplyCodeModel> _codes;
    private readonly WebhookTypes _types;
    private readonly TypeBinder _binder;

    public WebhookBinder(
        WebhookDecl webhook, string path, SpecSemantics model, ServiceIndex service, HomeModel home, ProjectSettings settings,
        DiagnosticBag diagnostics)
    {
        (_webhook, _path, _index, _service, _home, _settings, _diagnostics) = (webhook, path, model.Index, service, home, settings, diagnostics);
        _name = Exporter.Name(webhook);
        _names = ClientNames.OfWebhook(_name, webhook.IsDeciding);
        _codes = _names.Reply is { } reply ? new CodeBinder(webhook, reply, diagnostics).Bind() : [];
        _types = new WebhookTypes(webhook, _names, _codes.Select(code => code.Name), path, service, model.Types(service));
        _binder = new TypeBinder(settings.IsWireOnly);
    }

    /// <summary>Null when something that the webhook declares, or that it names, is an error.</summary>
    public WebhookModel? Bind()
    {
        if (_service.Extended is not null)
            _diagnostics.Add(Rules.WebhookOfCompiledClient, _webhook.Head.At, _webhook.Head.Value);
        else if (_service.Export.Webhooks is null)
            _diagnostics.Add(Rules.NoWebhooks, _webhook.Head.At, _service.Export.Name);
        CheckNames();
        CheckKeys();
        var body = Body();
        var reply = Reply();
        var types = Types();
        new WebhookExamples(_webhook, _types, _codes, _service, _diagnostics).Check();
        if (Payloads.HasErrors(_types.Scope, _types.Reply, _types.Body))
            return null;
        return new WebhookModel(_index.HintName(_path), _home, _name.Command, _names, Docs.Bind(_webhook.Docs))
        {
            Types = new[] { body, reply }.Concat(types).OfType<TypeModel>().ToEquatableArray(),
            Allow = _codes.FirstOrDefault(code => code.Allows)?.Name,
            RefusalCode = _codes.FirstOrDefault(code => !code.Allows)?.Code,
            HasSecrets = Secrets.AreIn(_types.Body),
            Examples = _settings.HasExamples ? WebhookExamples.Models(_webhook.Examples) : [],
        };
    }

    private void CheckNames()
    {
        var head = _webhook.Name ?? _webhook.Head;
        var owner = _index.WebhookOwner(_service, _name.Command);
        var isDuplicate = owner is not null && owner != _path;
        if (isDuplicate)
            _diagnostics.Add(Rules.DuplicateWebhook, _webhook.Head.At, _name.Command, FileNames.Of(owner!, _path));
        if (!Identifiers.IsName(_name.Name))
            ReportName(head);
        else if (_name.Name == FixedNames.Unknown)
            _diagnostics.Add(Rules.ReservedName, head.At, _name.Name, "the webhook of unknown commands");
        var names = new NameCollisions(_index.Names, _service.Groups, _path, _diagnostics);
        if (!_diagnostics.HasErrors)
            CheckAll(names, head);
        // Two files for one webhook declare the same types; one of the files goes.
        if (isDuplicate)
            return;
        var hidden = new HiddenNames(_index, _service, _path, _diagnostics);
        foreach (var type in _webhook.Types)
        {
            if (!hidden.Check(type, WebhookDecl.All))
                names.CheckType(type, null);
        }
    }

    private void ReportName(Located<string> head)
    {
        if (_webhook.Name is not null)
            _diagnostics.Add(Rules.NotAName, head.At, _name.Name);
        else if (WebhookParser.IsCommand(_name.Command))
            _diagnostics.Add(Rules.NoName, head.At, _name.Command, Naming.Give);
    }

    /// <summary>One name that collides is reported once, whatever is made of it.</summary>
    private void CheckAll(NameCollisions names, Located<string> head)
    {
        var (before, classes) = (_diagnostics.Count, _service.Names.Webhooks);
        names.CheckAll(_service.Scope(null), _names.Types, head, _name.Name);
        if (_diagnostics.Count == before)
            names.CheckAll(_service.WebhookScope(classes.Handler), [_names.Method], head, _name.Name);
        if (_diagnostics.Count == before)
            names.CheckAll(_service.WebhookScope(classes.Descriptors), [_names.Descriptor], head, _name.Name);
    }

    /// <summary>Reports keys of a reply on a webhook whose reply is not obeyed.</summary>
    private void CheckKeys()
    {
        const string Owner = "a webhook with 'decides: true'";
        if (_webhook.IsDeciding)
            return;
        if (_webhook.Reply is { } reply)
            _diagnostics.Add(Rules.KeyDoesNotApply, reply.At, "reply", Owner);
        if (_webhook.CodesAt is { } codes)
            _diagnostics.Add(Rules.KeyDoesNotApply, codes, "codes", Owner);
    }

    private TypeModel? Body()
    {
        TypeReports.Report(_types.Body, _diagnostics);
        var docs = Docs.Bind(_webhook.Docs) with { Summary = _webhook.Docs.Summary ?? $"The webhook {_name.Command}.", Deprecated = null };
        switch (_types.Body.Declared)
        {
            case ObjectType type:
                var members = Members(type, _webhook.Body, _types.AsBody, s_body);
                return _binder.Object(_names.Body, docs, members, s_body) with { Base = _service.Names.Webhooks.Base };
            case UnionType type:
                var union = UnionResolver.AsResponse(type.Members, _types.AsBody, _webhook.Body!.At, _diagnostics);
                return _binder.Union(_names.Body, docs, union, s_body, null) with { Base = _service.Names.Webhooks.Base };
            default:
                return null;
        }
    }

    private TypeModel? Reply()
    {
        if (_types is not { Reply: { } payload, AsReply: { } context })
            return null;
        TypeReports.Report(payload, _diagnostics);
        if (payload.Declared is UnionType)
            _diagnostics.Add(Rules.ReplyNotAnObject, _webhook.Reply!.At, _webhook.Reply.Type!.Name);
        if (payload.Declared is not ObjectType type)
            return null;
        var members = Members(type, _webhook.Reply, context, s_reply);
        foreach (var member in members.Own.Where(member => member.Declaration.Required is { Value: true }))
            _diagnostics.Add(Rules.RequiredInReply, member.Declaration.Required!.Value.Or(_webhook.Reply!.At).At, member.WireName);
        var docs = DocModel.None with { Summary = $"The reply to the webhook {_name.Command}." };
        return _binder.Object(context.Name, docs, members, s_reply) with
        {
            IsValidated = Validation.IsNeeded(type),
            Reply = new ReplyModel(_types.Envelope.Model, _codes),
        };
    }

    /// <summary>The members of a payload, which is a type of its own even where the spec names one.</summary>
    private ObjectMembers Members(ObjectType type, PayloadDecl? payload, PayloadContext context, Usage usage)
    {
        if (payload?.Type is not null)
            return ObjectResolver.AsResponse(type.Members, context, payload.At, _diagnostics);
        TypeReports.Report(type, usage, _diagnostics);
        return type.Members;
    }

    private List<TypeModel> Types()
    {
        var models = new List<TypeModel>();
        for (var i = 0; i < _webhook.Types.Count; i++)
        {
            var (declaration, type) = (_webhook.Types[i], _types.Scope.Types[i]);
            var usage = _types.UsageOf(type);
            if (TypeReports.Report(declaration, type, usage, _diagnostics) && _binder.Bind(type, usage) is { } model)
                models.Add(model);
        }
        return models;
    }
}
