using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Names;

/// <summary>Gives the members of one C# type their names, no two of which are alike.</summary>
/// <param name="reserved">Names that members may not have, each with who has it: the type, its union, its cases.</param>
/// <param name="outer">The names of the union, when the type is one of its cases.</param>
internal sealed class MemberNames(IEnumerable<string> reserved, DiagnosticBag diagnostics, MemberNames? outer = null)
{
    private readonly HashSet<string> _reserved = new(reserved);
    private readonly Dictionary<string, string> _taken = [];

    /// <summary>Names for the members of a union's case, which has those of the union too.</summary>
    public MemberNames Nested(string caseName) => new([caseName], diagnostics, this);

    /// <summary>The C# name of a member; null, and a diagnostic, when there is none.</summary>
    /// <param name="advice">The fix when no name follows from the wire name.</param>
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
        if (Taker(name) is { } other)
        {
            diagnostics.Add(Rules.DuplicateName, at, other, wireName.Value, name);
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

    private bool IsReserved(string name) => _reserved.Contains(name) || outer?.IsReserved(name) == true;

    /// <summary>The wire name of the member that has a name.</summary>
    private string? Taker(string name) => _taken.TryGetValue(name, out var wireName) ? wireName : outer?.Taker(name);
}
