using Chatwright.Generator.Model;

namespace Chatwright.Tool.Endpoints;

/// <summary>The bound types that a request of one endpoint reaches, by full name.</summary>
internal sealed class TypeCatalog
{
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);

    public TypeCatalog(CallTarget target)
    {
        foreach (var shared in target.Project.Models<SharedModel>())
            Add(shared.Home.Namespace, shared.Types);
        Add(target.Endpoint.Home.Namespace, target.Endpoint.Types);
    }

    public TypeModel? Find(string? fullName) => fullName is null ? null : _types.GetValueOrDefault(fullName);

    private void Add(string space, IEnumerable<TypeModel> types)
    {
        foreach (var type in types)
            _types[$"{space}.{type.Name}"] = type;
    }
}
