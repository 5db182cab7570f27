using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The types that a file may name: its own, then its group's, then the service's.</summary>
internal sealed class TypeScope
{
    private readonly Dictionary<string, TypeEntry> _types = [];
    private readonly Dictionary<(string Serves, string Name), TypeEntry> _shared = [];
    private readonly Dictionary<string, TypeEntry> _byFullName = [];
    private readonly HashSet<string> _lostMembers = [];

    /// <param name="group">The group's path segment; null for a file that serves the whole service.</param>
    /// <param name="own">What the file itself declares; for a shared file also part of what the index knows.</param>
    public TypeScope(SpecIndex index, ServiceIndex service, HomeModel home, string? group, EquatableArray<TypeDecl> own)
    {
        IsIncomplete = index.IsIncomplete;
        Aliases = new AliasChains(this);
        Service = service;
        Home = home;
        Group = group;
        Add(service.SharedBy(SharedDecl.All), home.Namespace, SharedDecl.All);
        if (group is null)
        {
            Add(own, home.Namespace, SharedDecl.All);
            return;
        }
        Add(service.SharedBy(group), GroupNamespace(group), group);
        Add(own, GroupNamespace(group), null);
    }

    /// <summary>Whether a file could not be read, so that a type which seems to be missing may be in it.</summary>
    public bool IsIncomplete { get; }

    /// <summary>Notes a member that was declared and reported, so that nobody who refers to it is told that there is none.</summary>
    public void Lose(FieldDecl field) => _lostMembers.UnionWith(field.Names);

    /// <summary>Whether a member of that name was declared somewhere in what this file has bound so far, though it cannot be had.</summary>
    public bool HasLost(string member) => _lostMembers.Contains(member);

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

    /// <summary>What a name inside a declaration stands for. A shared file knows nothing of the files that use it.</summary>
    /// <param name="from">The declaration; null for what the file itself says.</param>
    public TypeEntry? Find(string name, TypeEntry? from)
    {
        if (from?.Serves is not { } serves)
            return Find(name);
        return _shared.TryGetValue((serves, name), out var entry) || _shared.TryGetValue((SharedDecl.All, name), out entry) ? entry : null;
    }

    /// <summary>The type of a C# name.</summary>
    public TypeEntry? FindFullName(string fullName) => _byFullName.TryGetValue(fullName, out var entry) ? entry : null;

    /// <summary>What an enum or flags declare; null for other shapes.</summary>
    public ValuesBody? Values(Shape shape) => shape is NamedShape named ? FindFullName(named.FullName)?.Declaration.Body as ValuesBody : null;

    public string GroupNamespace(string group) => $"{Home.Namespace}.{Service.Group(group).Name}";

    /// <summary>What other files share. A type that nothing comes of still has its name, and so hides those of others.</summary>
    private void Add(SharedTypes shared, string space, string serves)
    {
        foreach (var type in shared.ByName.Values)
            Add(type, space, serves, isUsable: true);
        foreach (var name in shared.Refused)
            Add(new TypeDecl(new Located<string>(name, default), null, DocDecl.None, Sensitive: false, new BrokenBody()), space, serves, isUsable: false);
    }

    private void Add(EquatableArray<TypeDecl> own, string space, string? serves)
    {
        var taken = new HashSet<string>();
        foreach (var type in own)
            Add(type, space, serves, EmittedNames.TryTake(taken, type) && TypeBinder.IsUsable(type));
    }

    private void Add(TypeDecl type, string space, string? serves, bool isUsable)
    {
        var entry = new TypeEntry(type, $"{space}.{EmittedNames.Of(type)}", serves, isUsable);
        _types[type.Name.Value] = entry;
        if (serves is not null)
            _shared[(serves, type.Name.Value)] = entry;
        if (isUsable && EmittedNames.Kind(type.Body) is not null)
            _byFullName[entry.FullName] = entry;
    }
}

/// <summary>A type that a file may name. Two are the same only if they are one object.</summary>
/// <param name="fullName">The C# type's, if one comes of it.</param>
/// <param name="serves">The group or <c>all</c> for a shared type; null for one of the file's own.</param>
/// <param name="isUsable">Whether the type can be referred to. What is wrong with it is said where it is declared.</param>
internal sealed class TypeEntry(TypeDecl declaration, string fullName, string? serves, bool isUsable)
{
    public TypeDecl Declaration { get; } = declaration;
    public string FullName { get; } = fullName;
    public string? Serves { get; } = serves;
    public bool IsUsable { get; } = isUsable;

    /// <summary>Cheaper than the one that an object has of its own.</summary>
    public override int GetHashCode() => FullName.GetHashCode();

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
}
