using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Names;

/// <summary>Gives the members of one C# type their names, no two of which are alike.</summary>
internal sealed class MemberNames
{
    private readonly DiagnosticBag _diagnostics;
    private readonly MemberNames? _outer;

    /// <summary>The names that are given, each with the wire name of its member; null for those that no member may have.</summary>
    private readonly Dictionary<string, string?> _taken;

    /// <param name="reserved">Names that members may not have: those of the type, its union, its cases.</param>
    /// <param name="outer">The names of the union, if the type is one of its cases.</param>
    /// <param name="count">The number of members.</param>
    public MemberNames(IReadOnlyCollection<string> reserved, DiagnosticBag diagnostics, MemberNames? outer = null, int count = 0)
    {
        (_diagnostics, _outer) = (diagnostics, outer);
        _taken = new Dictionary<string, string?>(reserved.Count + count);
        foreach (var name in reserved)
            _taken[name] = null;
    }

    /// <summary>Names for the members of a union's case, which has those of the union too.</summary>
    public MemberNames Nested(string caseName, int count = 0) => new([caseName], _diagnostics, this, count);

    /// <summary>Makes the C# name of a member; null, with a diagnostic, if that fails.</summary>
    /// <param name="advice">The fix if no name can be made of the wire name.</param>
    public string? Give(Located<string> wireName, Located<string>? given, string advice = Naming.Give)
    {
        if (CheckedName(wireName, given, _diagnostics, advice) is not { } name)
            return null;
        var at = given?.At ?? wireName.At;
        if (IsTaken(name))
            name += "Value";
        if (IsTaken(name))
        {
            _diagnostics.Add(Rules.ReservedName, at, name, "the type or what it inherits");
            return null;
        }
        if (Taker(name) is { } other)
        {
            _diagnostics.Add(Rules.DuplicateName, at, other, wireName.Value, name);
            return null;
        }
        _taken.Add(name, wireName.Value);
        return name;
    }

    /// <summary>As <see cref="Give"/>, for a name that is checked elsewhere. It takes a suffix until it is free.</summary>
    public string? GiveFree(string wireName)
    {
        var name = Identifiers.Pascal(wireName);
        if (!Identifiers.IsName(name))
            return null;
        while (IsTaken(name) || Taker(name) is not null)
            name += "Value";
        _taken.Add(name, wireName);
        return name;
    }

    /// <summary>The name given, or the one that follows from the wire name.</summary>
    public static string? CheckedName(Located<string> wireName, Located<string>? given, DiagnosticBag diagnostics, string advice = Naming.Give)
    {
        if (given is { } written)
        {
            if (Identifiers.IsName(written.Value))
                return written.Value;
            diagnostics.Add(Rules.NotAName, written.At, written.Value);
            return null;
        }
        var name = Identifiers.Pascal(wireName.Value);
        if (Identifiers.IsName(name))
            return name;
        diagnostics.Add(Rules.NoName, wireName.At, wireName.Value, advice);
        return null;
    }

    private bool IsTaken(string name) => IsReserved(name) || Identifiers.IsInherited(name) || name == FixedNames.Unknown;

    private bool IsReserved(string name) => (_taken.TryGetValue(name, out var wireName) && wireName is null) || _outer?.IsReserved(name) == true;

    /// <summary>The wire name of the member that has a name.</summary>
    private string? Taker(string name) => _taken.TryGetValue(name, out var wireName) ? wireName : _outer?.Taker(name);
}
