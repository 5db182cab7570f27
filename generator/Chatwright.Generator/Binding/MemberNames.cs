using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Gives the members of one C# type their names, and sees that no two are alike.</summary>
/// <param name="reserved">Names that members may not have, each with who has it: the type, its union, its cases.</param>
internal sealed class MemberNames(IEnumerable<string> reserved, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _reserved = new(reserved);
    private readonly Dictionary<string, string> _taken = [];

    /// <summary>A copy that knows the names given so far, for the members of a union's case.</summary>
    public MemberNames Nested(string caseName)
    {
        var nested = new MemberNames(_reserved, diagnostics);
        nested._reserved.Add(caseName);
        foreach (var pair in _taken)
            nested._taken.Add(pair.Key, pair.Value);
        return nested;
    }

    /// <summary>The C# name of a member; null, and a finding, when there is none to be had.</summary>
    /// <param name="advice">What to do when no name follows from the wire name.</param>
    public string? Give(Located<string> wireName, Located<string>? given, string advice = Naming.Give)
    {
        if (CheckedName(wireName, given, diagnostics, advice) is not { } name)
            return null;
        var at = given?.At ?? wireName.At;
        if (IsTaken(name))
            name += "Value";
        if (IsTaken(name))
        {
            diagnostics.Add(Rules.ReservedName, at, name, "the type or what it inherits");
            return null;
        }
        if (_taken.TryGetValue(name, out var other))
        {
            diagnostics.Add(Rules.DuplicateName, at, other, wireName.Value, name);
            return null;
        }
        _taken.Add(name, wireName.Value);
        return name;
    }

    /// <summary>As <see cref="Give"/> for a name that is checked elsewhere and cannot be told apart in the spec: it gives way until it is free.</summary>
    public string? GiveQuietly(string wireName)
    {
        var name = Identifiers.Pascal(wireName);
        if (!Identifiers.IsName(name))
            return null;
        while (IsTaken(name) || _taken.ContainsKey(name))
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

    private bool IsTaken(string name) => _reserved.Contains(name) || Identifiers.IsInherited(name) || name == "Unknown";
}
