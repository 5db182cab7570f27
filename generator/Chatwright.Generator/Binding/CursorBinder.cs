using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Binds cursors that are computed from the items of a page.</summary>
/// <param name="carried">The members of the request that a cursor sets.</param>
internal sealed class CursorBinder(Payload request, Payload response, HashSet<string> carried, DiagnosticBag diagnostics)
{
    /// <summary>Null when a part of it cannot be.</summary>
    public CursorModel? Bind(CursorDecl cursor)
    {
        var path = cursor.From.Value.Split('.');
        var list = response.Find(new Located<string>(path[0], cursor.From.At), diagnostics);
        var to = request.Find(cursor.To, diagnostics);
        if (list.IsError || to.IsError || Item(cursor, path, list) is not { } member)
            return null;
        if (!carried.Add(to.WireName))
        {
            diagnostics.Add(Rules.CarriedTwice, cursor.To.At, to.WireName);
            return null;
        }
        if (Shapes.AsCSharp(member.Type.Shape) != Shapes.AsCSharp(to.Type.Shape))
        {
            diagnostics.Add(Rules.CarryTypesDiffer, cursor.From.At, cursor.From.Value, to.WireName);
            return null;
        }
        var (least, most) = Range(to);
        return new CursorModel(
            list.Name!,
            response.IsNullable(list),
            member.Name!,
            to.Name!,
            LocalNames.Of(to.Name!),
            to.Type.Shape,
            cursor.IsGreatest,
            cursor.Add,
            least,
            most);
    }

    /// <summary>Gets the integer member of the list's items.</summary>
    private Member? Item(CursorDecl cursor, string[] path, Member list)
    {
        if (path.Length != 2 || list.Type.Shape is not ListShape { Element: NamedShape })
        {
            diagnostics.Add(Rules.NotAMemberOfItems, cursor.From.At, cursor.From.Value);
            return null;
        }
        var members = list.Type.Declared switch
        {
            ObjectType type => type.Members.Own,
            UnionType type => type.Members.Common.Own,
            _ => [],
        };
        var member = MemberLookup.Find(path[1], cursor.From.At, members, $"An item of '{path[0]}'", diagnostics);
        if (member.IsError)
            return null;
        if (member.Type.Shape is ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 })
            return member;
        diagnostics.Add(Rules.MemberNotAnInteger, cursor.From.At, cursor.From.Value, "");
        return null;
    }

    /// <summary>The values that the request can have: those of the type within the limits of the member. Beyond them, paging ends.</summary>
    private static (string Least, string Most) Range(Member to)
    {
        var (least, most) = Integers.Range(((ScalarShape)to.Type.Shape).Kind);
        var limits = to.Checks.Where(check => check.Depth == 0).ToList();
        return (limits.FirstOrDefault(check => check.Kind == CheckKind.Min)?.Limit ?? least,
            limits.FirstOrDefault(check => check.Kind == CheckKind.Max)?.Limit ?? most);
    }
}
