using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Paging: which member holds the items, what ends it, what goes from an answer into the next request.</summary>
internal sealed class PagesBinder(MemberBinder binder, TypeScope scope, EquatableArray<MemberModel> request, EquatableArray<MemberModel> response, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _carried = [];
    private const string Request = "The request";
    private const string Response = "The response";

    public PagesModel? Bind(PagesDecl pages)
    {
        if (pages.Items is not { } items || binder.Find(items, response, Response) is not { } member)
            return null;
        if (member.Shape is not ListShape list)
        {
            diagnostics.Add(Rules.ItemsNotAList, items.At, items.Value);
            return null;
        }
        CheckEnds(pages);
        return new PagesModel(member.Name, list.Element)
        {
            IsNullable = member.Presence == Presence.Optional,
            Until = End(pages.Until),
            While = End(pages.While),
            Carry = pages.Carry.Select(Carry).OfType<CarryModel>().ToEquatableArray(),
            Offset = pages.Offset is { } offset ? Offset(offset, pages.Total) : null,
        };
    }

    private void CheckEnds(PagesDecl pages)
    {
        var goesOn = pages.Carry.Count > 0 || pages.Offset is not null;
        var ends = pages.Until is not null || pages.While is not null || pages.Offset is not null || pages.Carry.Any(MayBeAbsent);
        if (!goesOn || !ends)
            diagnostics.Add(Rules.PagesNeedAnEnd, pages.At);
        if (pages.Size is { } size)
            binder.Find(size, request, Request);
        if (pages is { Total: { } total, Offset: null })
            diagnostics.Add(Rules.KeyDoesNotApply, total.At, "total", "paging with 'offset'");
    }

    private bool MayBeAbsent(CarryDecl carry) =>
        response.FirstOrDefault(member => member.WireName == carry.From.Value) is { } member ? member.Presence == Presence.Optional : scope.HasLost(carry.From.Value);

    private ConditionModel? End(ConditionDecl? condition)
    {
        if (condition is null || binder.BindCondition(condition, response, Response) is not { } bound)
            return null;
        if (response.First(member => member.WireName == bound.WireName).Presence != Presence.Required)
            diagnostics.Add(Rules.PagingMemberOptional, condition.Member.At, bound.WireName);
        return bound;
    }

    private CarryModel? Carry(CarryDecl carry)
    {
        var from = binder.Find(carry.From, response, Response);
        var to = binder.Find(carry.To, request, Request);
        if (from is null || to is null)
            return null;
        if (!_carried.Add(to.WireName))
        {
            diagnostics.Add(Rules.CarriedTwice, carry.To.At, to.WireName);
            return null;
        }
        if (from.Shape != to.Shape)
        {
            diagnostics.Add(Rules.CarryTypesDiffer, carry.From.At, from.WireName, to.WireName);
            return null;
        }
        return new CarryModel(from.Name, to.Name, from.Shape, from.Presence == Presence.Optional);
    }

    private OffsetModel? Offset(Located<string> name, Located<string>? totalName)
    {
        var offset = binder.Find(name, request, Request);
        var total = totalName is { } written ? binder.Find(written, response, Response) : null;
        if (offset is null || !IsInteger(offset, name) || (total is not null && !IsInteger(total, totalName!.Value)))
            return null;
        return new OffsetModel(offset.Name, offset.Shape, offset.Presence == Presence.Optional, total?.Name, total?.Presence == Presence.Optional);
    }

    private bool IsInteger(MemberModel member, Located<string> name)
    {
        if (member.Shape is ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 })
            return true;
        diagnostics.Add(Rules.MemberNotAnInteger, name.At, member.WireName);
        return false;
    }
}
