using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Import.Sentences;

namespace Chatwright.Import.Drafts;

/// <summary>The names of the existing specs: a code has one name in the whole service, a type one owner in its group.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<long, string> _errors = [];
    private readonly Dictionary<string, HashSet<string>> _types = [];

    public KnownNames(IEnumerable<SpecFile> files)
    {
        foreach (var file in files)
            Add(file);
    }

    /// <summary>The members of every response that no response declares; those that show success first.</summary>
    public IReadOnlyList<string> Envelope { get; private set; } = [];

    /// <summary>Adds the names of an accepted spec.</summary>
    public void Add(SpecFile file)
    {
        switch (file.Declaration)
        {
            case ServiceDecl service:
                AddErrors(service.Errors);
                var envelope = Exporter.Envelope(service.Envelope);
                string?[] names = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
                Envelope = [.. names.OfType<string>()];
                break;
            case SharedDecl shared:
                foreach (var set in shared.ErrorSets)
                    AddErrors(set.Errors);
                AddTypes(shared.Head.Value, shared.Types);
                break;
            case EndpointDecl endpoint when Exporter.Name(endpoint) is { } name:
                AddErrors(endpoint.Errors);
                Of(name.Group).UnionWith(EmittedNames.Types(ClientNames.OfEndpoint(name.Name, endpoint), endpoint));
                break;
        }
    }

    public IReadOnlySet<string> Types(string path) => Of(path.Split('/')[^2]).Union(Of(SharedDecl.All)).ToHashSet();

    public string ErrorName(long code, string text)
    {
        if (!_errors.TryGetValue(code, out var name))
            name = Words.ErrorName(text, code);
        return name;
    }

    private HashSet<string> Of(string group) => _types.TryGetValue(group, out var names) ? names : _types[group] = [];

    private void AddErrors(IEnumerable<ErrorDecl> errors)
    {
        foreach (var error in errors)
        {
            if (error.Name is { } name)
                _errors.TryAdd(error.Code.Value, name.Value);
        }
    }

    private void AddTypes(string group, IEnumerable<TypeDecl> types) =>
        Of(group).UnionWith(types.Select(type => type.CSharpName?.Value ?? type.Name.Value));
}
