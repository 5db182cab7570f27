using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Import.Sentences;

namespace Chatwright.Import.Drafts;

/// <summary>The names of the existing specs: a code has one name in the whole service, and so has a type.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<long, string> _errors = [];
    private readonly HashSet<string> _types = [];
    private readonly Dictionary<string, GroupName> _groups = [];

    public KnownNames(IEnumerable<SpecFile> files)
    {
        // The nouns of the groups, which the service has, are part of the names that come of endpoints.
        foreach (var file in files.OrderByDescending(file => file.Declaration is ServiceDecl))
            Add(file);
    }

    /// <summary>The C# names of all types.</summary>
    public IReadOnlySet<string> Types => _types;

    /// <summary>The members of every response that no response declares; those that show success first.</summary>
    public IReadOnlyList<string> Envelope { get; private set; } = [];

    /// <summary>Adds the names of an accepted spec.</summary>
    public void Add(SpecFile file)
    {
        switch (file.Declaration)
        {
            case ServiceDecl service:
                AddErrors(service.Errors);
                foreach (var group in service.Groups)
                    _groups[group.Segment.Value] = GroupName.Of(group.Segment.Value, group.Name?.Value, group.Noun?.Value);
                var envelope = Exporter.Envelope(service.Envelope);
                string?[] names = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
                Envelope = [.. names.OfType<string>()];
                break;
            case SharedDecl shared:
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
        }
    }

    public string ErrorName(long code, string text)
    {
        if (!_errors.TryGetValue(code, out var name))
            name = Words.ErrorName(text, code);
        return name;
    }

    /// <summary>The C# names of a new endpoint.</summary>
    public EndpointNames NamesOf(string path)
    {
        var segments = path.Split('/');
        return NamesOf(new EndpointName(path, segments[^2], Identifiers.Pascal(segments[^1]), null, true), hasRequest: true, isPaged: false);
    }

    private EndpointNames NamesOf(EndpointName name, bool hasRequest, bool isPaged)
    {
        var group = _groups.TryGetValue(name.Group, out var declared) ? declared : GroupName.Of(name.Group);
        return ClientNames.OfEndpoint(name, group, hasRequest, isPaged);
    }

    private void AddErrors(IEnumerable<ErrorDecl> errors)
    {
        foreach (var error in errors)
        {
            if (error.Name is { } name)
                _errors.TryAdd(error.Code.Value, name.Value);
        }
    }
}
