using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The types that a file may name: its own, then its group's, then the service's.</summary>
internal sealed class TypeScope
{
    private readonly Dictionary<string, TypeEntry> _types = [];
    private readonly Dictionary<string, TypeEntry> _byFullName = [];
    private readonly bool _isIncomplete;

    /// <param name="group">The group's path segment; null for a file that serves the whole service.</param>
    /// <param name="own">What the file itself declares; for a shared file also part of what the index knows.</param>
    public TypeScope(SpecIndex index, ServiceIndex service, HomeModel home, string? group, EquatableArray<TypeDecl> own)
    {
        _isIncomplete = index.IsIncomplete;
        Aliases = new AliasChains(name => Find(name)?.Declaration.Body);
        Service = service;
        Home = home;
        Group = group;
        Add(service.SharedBy(SharedDecl.All).ByName.Values, home.Namespace, SharedDecl.All);
        if (group is null)
        {
            Add(own, home.Namespace, SharedDecl.All);
            return;
        }
        Add(service.SharedBy(group).ByName.Values, GroupNamespace(group), group);
        Add(own, GroupNamespace(group), null);
    }

    /// <summary>Whether a type that is not found may be declared all the same: wrongly, or in a file that could not be read.</summary>
    public bool MayDeclare(string name) =>
        _isIncomplete || Service.SharedBy(SharedDecl.All).Refused.Contains(name) || (Group is not null && Service.SharedBy(Group).Refused.Contains(name));

    public AliasChains Aliases { get; }

    public ServiceIndex Service { get; }

    public HomeModel Home { get; }

    public string? Group { get; }

    public IEnumerable<string> Names => _types.Keys.Concat(Scalars.Keys);

    /// <summary>The scalars of the language, by name.</summary>
    public static IReadOnlyDictionary<string, ScalarKind> Scalars { get; } = new Dictionary<string, ScalarKind>
    {
        ["string"] = ScalarKind.Text,
        ["bool"] = ScalarKind.Bool,
        ["int32"] = ScalarKind.Int32,
        ["uint32"] = ScalarKind.UInt32,
        ["int64"] = ScalarKind.Int64,
        ["uint64"] = ScalarKind.UInt64,
        ["double"] = ScalarKind.Double,
        ["timestamp"] = ScalarKind.Timestamp,
        ["bytes"] = ScalarKind.Bytes,
        ["json"] = ScalarKind.Json,
    };

    public TypeEntry? Find(string name) => _types.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>The type of a C# name.</summary>
    public TypeEntry? FindFullName(string fullName) => _byFullName.TryGetValue(fullName, out var entry) ? entry : null;

    /// <summary>The declared members of the enum or the flags that a field whose type binds has in the end; none for other types.</summary>
    public EquatableArray<EnumMemberDecl> EnumMembers(FieldDecl field)
    {
        var body = Find(field.Type!.Innermost.Name)?.Declaration.Body;
        while (body is AliasBody { Type: { } type })
            body = Find(type.Innermost.Name)?.Declaration.Body;
        return body is ValuesBody values ? values.Members : [];
    }

    public string GroupNamespace(string group) => $"{Home.Namespace}.{Service.Group(group).Name}";

    private void Add(IEnumerable<TypeDecl> types, string space, string? serves)
    {
        var taken = new HashSet<string>();
        foreach (var type in types)
        {
            var entry = new TypeEntry(type, $"{space}.{EmittedNames.Of(type)}", serves, EmittedNames.TryTake(taken, type) && TypeBinder.IsUsable(type));
            _types[type.Name.Value] = entry;
            if (entry.IsUsable)
                _byFullName[entry.FullName] = entry;
        }
    }
}

/// <param name="FullName">The C# type's, if one comes of it.</param>
/// <param name="Serves">The group or <c>all</c> for a shared type; null for one of the file's own.</param>
/// <param name="IsUsable">Whether the type can be referred to. What is wrong with it is said where it is declared.</param>
internal sealed record TypeEntry(TypeDecl Declaration, string FullName, string? Serves, bool IsUsable);
