using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Import.Sentences;

namespace Chatwright.Import.Drafts;

/// <summary>The names of the existing specs: a code has one name in the whole service, and so has a type.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<long, string> _errors = [];
    private readonly HashSet<string> _errorNames = [];
    private readonly HashSet<long> _ofService = [];
    private readonly HashSet<string> _types = [];
    private readonly Dictionary<string, GroupName> _groups = [];
    private readonly List<SharedDecl> _shared = [];
    private readonly KnownAliases _aliases = new();

    /// <param name="files">The specs that the new ones are compiled with.</param>
    /// <param name="named">Other specs of the service, whose codes have their names too.</param>
    public KnownNames(IEnumerable<SpecFile> files, IEnumerable<SpecFile> named)
    {
        // The nouns of the groups, which the service has, are part of the names that come of endpoints.
        foreach (var file in files.OrderByDescending(file => file.Declaration is ServiceDecl))
            Add(file);
        foreach (var endpoint in named.Select(file => file.Declaration).OfType<EndpointDecl>())
            AddErrors(endpoint.Errors);
    }

    /// <summary>The C# names of all types.</summary>
    public IReadOnlySet<string> Types => _types;

    /// <summary>The service; null if no file describes one.</summary>
    public string? Service { get; private set; }

    /// <summary>The members of every response that no response declares; those that show success first.</summary>
    public IReadOnlyList<string> Envelope { get; private set; } = [];

    /// <summary><c>true</c> if the service says how it sends webhooks; otherwise, <c>false</c>.</summary>
    public bool HasWebhooks { get; private set; }

    /// <summary>The query parameter and the member of bodies that hold the command of a webhook.</summary>
    public string WebhookCommand { get; private set; } = "CallbackCommand";

    /// <summary>The members of every reply to a webhook that no reply declares; those that show success first.</summary>
    public IReadOnlyList<string> WebhookEnvelope { get; private set; } = [];

    /// <summary>The member of replies that holds the code; null without one.</summary>
    public string? WebhookCode { get; private set; }

    /// <summary>Adds the names of an accepted spec.</summary>
    public void Add(SpecFile file)
    {
        _aliases.Add(file.Declaration);
        switch (file.Declaration)
        {
            case ServiceDecl service:
                Service = service.Head.Value;
                AddErrors(service.Errors);
                _ofService.UnionWith(service.Errors.Select(error => error.Code.Value));
                foreach (var group in service.Groups)
                    _groups[group.Segment.Value] = GroupName.Of(group.Segment.Value, group.Name?.Value, group.Noun?.Value);
                Envelope = MembersOf(Exporter.Envelope(service.Envelope));
                if (service.Webhooks is { } webhooks)
                    AddWebhooks(webhooks);
                break;
            case SharedDecl shared:
                _shared.Add(shared);
                foreach (var set in shared.ErrorSets)
                    AddErrors(set.Errors);
                // A type of that name in another file would hide it, whatever it is called in C#.
                _types.UnionWith(shared.Types.Select(type => type.Name.Value).Concat(EmittedNames.Types(shared.Types)));
                break;
            case EndpointDecl endpoint when Exporter.Name(endpoint) is { } name:
                AddErrors(endpoint.Errors);
                _types.UnionWith(
                    NamesOf(name, Exporter.HasRequest(endpoint), Exporter.IsPaged(endpoint)).Types.Concat(EmittedNames.Types(endpoint.Types)));
                break;
            case WebhookDecl webhook:
                var emitted = ClientNames.OfWebhook(Exporter.Name(webhook), webhook.IsDeciding).Types;
                _types.UnionWith(emitted.Concat(EmittedNames.Types(webhook.Types)));
                break;
        }
    }

    /// <summary>The name in C# that a webhook has without one of its own.</summary>
    public static WebhookName WebhookNameOf(string command) => Exporter.Name(new WebhookDecl(new(command, default)));

    private void AddWebhooks(WebhooksDecl webhooks)
    {
        HasWebhooks = true;
        WebhookCommand = webhooks.Command?.Value ?? WebhookCommand;
        var envelope = Exporter.Envelope(webhooks.Reply);
        (WebhookEnvelope, WebhookCode) = (MembersOf(envelope), envelope.Code);
    }

    private static List<string> MembersOf(EnvelopeModel envelope)
    {
        string?[] names = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        return [.. names.OfType<string>()];
    }

    /// <summary>The unions that the endpoints of a group may use, or the webhooks.</summary>
    public KnownUnions UnionsFor(string group) => new(
        [.. SharedFor(group).SelectMany(shared => shared.Types)
            .Where(type => type.Body is UnionBody)
            .Select(type => (type.Name.Value, (UnionBody)type.Body))]);

    /// <summary>Gets the shared name for the strings of a member; null if it has none.</summary>
    public Func<string, string?> AliasesFor(string group)
    {
        var aliases = SharedFor(group).SelectMany(shared => shared.Types)
            .Where(type => type.Body is AliasBody { Type: NamedTypeExpr { Name: "string" }, Wire: null })
            .Select(type => type.Name.Value)
            .ToHashSet();
        return member => _aliases.Of(member, aliases);
    }

    /// <summary>The shared files of everything, and those of one group.</summary>
    private IEnumerable<SharedDecl> SharedFor(string group) =>
        _shared.Where(shared => shared.Head.Value == SharedDecl.All || shared.Head.Value == group);

    /// <summary>The error sets that an endpoint may use, with their codes. A set that another spec contradicts is none of them.</summary>
    public IEnumerable<(string Name, IReadOnlyList<long> Codes)> ErrorSetsFor(string path) => SharedFor(path.Split('/')[^2])
        .SelectMany(shared => shared.ErrorSets)
        .Where(set => set.Errors.All(error => error.Name is { } name && _errors.GetValueOrDefault(error.Code.Value) == name.Value))
        .Select(set => (set.Name.Value, (IReadOnlyList<long>)[.. set.Errors.Select(error => error.Code.Value)]));

    /// <summary>Determines whether the service names a code for all endpoints.</summary>
    public bool IsOfService(long code) => _ofService.Contains(code);

    /// <summary>The name of a code: the one that it has in the service, else one of its description, which no other code has.</summary>
    /// <param name="code">The code.</param>
    /// <param name="text">Its description.</param>
    /// <param name="path">The endpoint, whose group tells two errors of one kind apart.</param>
    /// <param name="taken">The names of other codes of the page.</param>
    public string ErrorName(long code, string text, string path, IReadOnlySet<string> taken)
    {
        if (_errors.TryGetValue(code, out var name))
            return name;
        var names = ErrorWords.Of(text).ToList();
        if (names.Count > 0)
            names.Add(GroupOf(path.Split('/')[^2]).Noun + names[0]);
        return names.Find(found => !taken.Contains(found) && !_errorNames.Contains(found))
            ?? FormattableString.Invariant($"{names.FirstOrDefault() ?? "Code"}{Math.Abs(code)}");
    }

    /// <summary>The C# names of a new endpoint.</summary>
    public EndpointNames NamesOf(string path)
    {
        var segments = path.Split('/');
        return NamesOf(new EndpointName(path, segments[^2], Identifiers.Pascal(segments[^1]), null, true), hasRequest: true, isPaged: false);
    }

    private EndpointNames NamesOf(EndpointName name, bool hasRequest, bool isPaged) =>
        ClientNames.OfEndpoint(name, GroupOf(name.Group), hasRequest, isPaged);

    private GroupName GroupOf(string segment) => _groups.TryGetValue(segment, out var declared) ? declared : GroupName.Of(segment);

    private void AddErrors(IEnumerable<ErrorDecl> errors)
    {
        foreach (var error in errors)
        {
            if (error.Name is { } name && _errors.TryAdd(error.Code.Value, name.Value))
                _errorNames.Add(name.Value);
        }
    }
}
