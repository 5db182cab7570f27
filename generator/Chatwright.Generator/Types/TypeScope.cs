using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>
/// The types of one place, inside the scopes whose types its declarations may name too: those of the file, its group and the service.
/// </summary>
internal sealed class TypeScope
{
    private readonly Dictionary<string, DeclaredType> _byName = [];
    private readonly TypeScope? _outer;

    /// <param name="path">The file that declares the types; empty for those of several files.</param>
    /// <param name="space">The namespace of the types.</param>
    /// <param name="outer">Null for the types that serve the whole service.</param>
    public TypeScope(string path, string space, TypeScope? outer, bool isIncomplete) =>
        (Path, Namespace, _outer, IsIncomplete) = (path, space, outer, isIncomplete);

    public string Path { get; }

    public string Namespace { get; }

    /// <summary><c>true</c> if a file could not be read, so that a missing type may be in it; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete { get; }

    /// <summary><c>true</c> if the types serve the whole service; otherwise, <c>false</c>.</summary>
    public bool IsOfAll => _outer is null;

    /// <summary>The types declared here, in order.</summary>
    public List<DeclaredType> Types { get; } = [];

    /// <summary>All that can be written as a type here.</summary>
    public IEnumerable<string> Names => DeclaredNames.Distinct().Concat(Vocabulary.Scalars.All);

    private IEnumerable<string> DeclaredNames => _outer is null ? _byName.Keys : _outer.DeclaredNames.Concat(_byName.Keys);

    public void Add(DeclaredType type)
    {
        Types.Add(type);
        _byName[type.Name] = type;
    }

    public DeclaredType? Find(string name) => FindOwn(name) ?? _outer?.Find(name);

    public DeclaredType? FindOwn(string name) => _byName.TryGetValue(name, out var type) ? type : null;

    public ErrorType Error(Rule rule, TextRange at, params string[] arguments) => new(new SpecDiagnostic(rule, Path, at, new(arguments)));
}
