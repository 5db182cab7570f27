using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The types that a file may name: its own, then its group's, then the service's.</summary>
internal sealed class TypeScope
{
    private readonly TypeTable _own;
    private readonly TypeTable _ofGroup;
    private readonly TypeTable _ofAll;
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
        _ofAll = service.SharedBy(SharedDecl.All).Types;
        _ofGroup = group is null ? TypeTable.Empty : service.SharedBy(group).Types;
        _own = new TypeTable(Own(own));
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

    public IEnumerable<string> Names => _ofAll.Names.Concat(_ofGroup.Names).Concat(_own.Names).Distinct().Concat(Vocabulary.Scalars.All);

    public TypeEntry? Find(string name) => _own.Find(name) ?? _ofGroup.Find(name) ?? _ofAll.Find(name);

    /// <summary>What a name inside a declaration stands for. A shared file knows nothing of the files that use it.</summary>
    /// <param name="from">The declaration; null for what the file itself says.</param>
    public TypeEntry? Find(string name, TypeEntry? from)
    {
        if (from?.Serves is not { } serves || Group is null)
            return Find(name);
        return (serves == SharedDecl.All ? null : _ofGroup.Find(name)) ?? _ofAll.Find(name);
    }

    /// <summary>The type of a C# name.</summary>
    public TypeEntry? FindFullName(string fullName) => _own.FindFullName(fullName) ?? _ofGroup.FindFullName(fullName) ?? _ofAll.FindFullName(fullName);

    /// <summary>What an enum or flags declare; null for other shapes.</summary>
    public ValuesBody? Values(Shape shape) => shape is NamedShape named ? FindFullName(named.FullName)?.Declaration.Body as ValuesBody : null;

    /// <summary>The own types of a file that serves the whole service count as shared.</summary>
    private IEnumerable<TypeEntry> Own(EquatableArray<TypeDecl> types)
    {
        var (space, serves) = Group is null ? (Service.Namespace(SharedDecl.All), SharedDecl.All) : (Service.GroupNamespace(Group), null);
        var taken = new HashSet<string>();
        foreach (var type in types)
            yield return new TypeEntry(type, space, serves, EmittedNames.TryTake(taken, type) && TypeBinder.IsUsable(type));
    }
}
