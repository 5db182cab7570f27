using System.Collections.Generic;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The types that are declared in one place. Those of shared files are entered once, for all files that may name them.</summary>
internal sealed class TypeTable
{
    public static readonly TypeTable Empty = new([]);

    private readonly Dictionary<string, TypeEntry> _byName = [];
    private readonly Dictionary<string, TypeEntry> _byFullName = [];

    public TypeTable(IEnumerable<TypeEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byName[entry.Declaration.Name.Value] = entry;
            if (entry.Bound is not null)
                _byFullName[entry.FullName] = entry;
        }
    }

    public IEnumerable<string> Names => _byName.Keys;

    public TypeEntry? Find(string name) => _byName.TryGetValue(name, out var entry) ? entry : null;

    public TypeEntry? FindFullName(string fullName) => _byFullName.TryGetValue(fullName, out var entry) ? entry : null;
}

/// <summary>A type that a file may name. Two are the same only if they are one object.</summary>
internal sealed class TypeEntry
{
    private readonly int _hash;

    /// <param name="space">The namespace of what comes of it.</param>
    /// <param name="serves">The group or <c>all</c> for a shared type; null for one of the file's own.</param>
    /// <param name="isUsable">Whether the type can be referred to. What is wrong with it is said where it is declared.</param>
    public TypeEntry(TypeDecl declaration, string space, string? serves, bool isUsable)
    {
        (Declaration, FullName, Serves, IsUsable) = (declaration, $"{space}.{EmittedNames.Of(declaration)}", serves, isUsable);
        if (isUsable && EmittedNames.Kind(declaration.Body) is { } kind)
            Bound = new BoundType(new NamedShape(FullName, kind, EmittedNames.Codec(declaration) is { } codec ? $"{space}.{codec}" : null), [], declaration.Sensitive);
        _hash = FullName.GetHashCode();
    }

    public TypeDecl Declaration { get; }

    /// <summary>The C# type's name, if one comes of it.</summary>
    public string FullName { get; }

    public string? Serves { get; }
    public bool IsUsable { get; }

    /// <summary>What the name stands for, if that is a C# type of its own and can be referred to.</summary>
    public BoundType? Bound { get; }

    /// <summary>Cheaper than the one that an object has of its own.</summary>
    public override int GetHashCode() => _hash;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
}
