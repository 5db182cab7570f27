using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of the members of an enum or flags: the same in the file that declares them and in those that refer to them.</summary>
internal static class EnumNames
{
    /// <summary>The members that reach C#, in order. A value of the other kind was reported and does not.</summary>
    public static IEnumerable<(EnumMemberDecl Member, string Name)> Give(TypeDecl type, ValuesBody body, DiagnosticBag diagnostics)
    {
        var isText = EmittedNames.Kind(body) == NamedKind.TextEnum;
        var names = new MemberNames(Reserved(type, body, isText), diagnostics, count: body.Members.Count);
        foreach (var member in body.Members.Where(member => IsOfKind(member.Value.Value, isText)))
        {
            if (names.Give(member.Name, member.CSharpName, member.IsOfList ? Naming.Map : Naming.Give) is { } name)
                yield return (member, name);
        }
    }

    /// <summary>True if a value is of the kind of the type: a text, or an integer of 64 bits.</summary>
    public static bool IsOfKind(Literal value, bool isText) => isText ? value.Kind == LiteralKind.Text : value.TryGetInt64(out _);

    /// <summary>Determines whether flags get an extra member for 0, because none is declared.</summary>
    public static bool HasNone(ValuesBody body) => body is FlagsBody && body.Members.All(member => member.Value.Value.Text != "0");

    /// <summary>Flags get an extra None unless one is declared; an enum of texts has its text as Value.</summary>
    private static List<string> Reserved(TypeDecl type, ValuesBody body, bool isText)
    {
        var reserved = new List<string>(2) { EmittedNames.Of(type) };
        if (EmittedNames.Ranges(type) is { } ranges)
            reserved.Add(ranges);
        if (isText)
            reserved.AddRange([FixedNames.Text, FixedNames.TextValues, FixedNames.Parse, FixedNames.TryParse]);
        if (HasNone(body))
            reserved.Add(FixedNames.None);
        return reserved;
    }
}
