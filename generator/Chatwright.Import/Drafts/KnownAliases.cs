using Chatwright.Generator.Syntax;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Strings with a name and limits of their own, and the members that have them in existing specs: a member of that name has them in a new one.
/// </summary>
internal sealed class KnownAliases
{
    private readonly Dictionary<string, Dictionary<string, int>> _uses = [];

    /// <summary>Counts the named types of all members of a spec.</summary>
    public void Add(SpecDecl? spec)
    {
        var fields = spec switch
        {
            SharedDecl shared => shared.Types.SelectMany(Fields),
            EndpointDecl endpoint => (endpoint.Request?.Fields ?? []).Concat(endpoint.Types.SelectMany(Fields)),
            _ => [],
        };
        foreach (var field in fields)
        {
            if (field.Type is null)
                continue;
            if (!_uses.TryGetValue(field.WireName.Value, out var uses))
                _uses[field.WireName.Value] = uses = [];
            var name = field.Type.Innermost.Name;
            uses[name] = uses.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Gets the alias that most members of a name have.</summary>
    /// <param name="member">The wire name.</param>
    /// <param name="aliases">The aliases that the endpoint may use.</param>
    /// <returns>Null if no member of that name has one.</returns>
    public string? Of(string member, IReadOnlySet<string> aliases) => !_uses.TryGetValue(member, out var uses)
        ? null
        : uses.Where(use => aliases.Contains(use.Key)).OrderByDescending(use => use.Value).ThenBy(use => use.Key, StringComparer.Ordinal)
            .Select(use => use.Key)
            .FirstOrDefault();

    private static IEnumerable<FieldDecl> Fields(TypeDecl type) => type.Body switch
    {
        ObjectBody it => it.Fields,
        UnionBody it => it.Fields.Concat(it.Cases.SelectMany(found => found.Fields)),
        _ => [],
    };
}
