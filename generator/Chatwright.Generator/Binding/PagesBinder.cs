using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Binds paging: the member with the items, the sign of the end, and the values that the next request takes from a response.</summary>
internal sealed class PagesBinder(Payload request, Payload response, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _carried = [];

    /// <summary>Null when a part of it cannot be.</summary>
    public PagesModel? Bind(PagesDecl pages)
    {
        if (pages.Items is not { } items || response.Find(items, diagnostics) is not { IsError: false } member)
            return null;
        if (member.Type.Shape is not ListShape list)
        {
            diagnostics.Add(Rules.ItemsNotAList, items.At, items.Value);
            return null;
        }
        if (!pages.IsIncomplete)
            CheckEnds(pages);
        var isSound = pages.Size is not { } size || !request.Find(size, diagnostics).IsError;
        var (until, @while) = (End(pages.Until), End(pages.While));
        var carry = pages.Carry.Select(Carry).OfType<CarryModel>().ToEquatableArray();
        var cursors = pages.Cursors.Select(new CursorBinder(request, response, _carried, diagnostics).Bind).OfType<CursorModel>().ToEquatableArray();
        var offset = pages.Offset is { } name ? Offset(name, pages.Total) : null;
        isSound &= (until is null) == (pages.Until is null) && (@while is null) == (pages.While is null);
        isSound &= !pages.IsIncomplete && (offset is null) == (pages.Offset is null);
        isSound &= carry.Count == pages.Carry.Count && cursors.Count == pages.Cursors.Count;
        return !isSound ? null : new PagesModel(member.Name!, list.Element)
        {
            IsNullable = response.IsNullable(member),
            Until = until,
            While = @while,
            Carry = carry,
            Cursors = cursors,
            Offset = offset,
        };
    }

    private void CheckEnds(PagesDecl pages)
    {
        var continues = pages.Carry.Count > 0 || pages.Cursors.Count > 0 || pages.Offset is not null;
        var ends = pages is { Until: not null } or { While: not null } or { Offset: not null }
            || pages.Cursors.Count > 0
            || pages.Carry.Any(carry => response.MayBeAbsent(carry.From.Value));
        if (!continues || !ends)
            diagnostics.Add(Rules.PagesNeedAnEnd, pages.At);
        if (pages is { Total: { } total, Offset: null })
            diagnostics.Add(Rules.KeyDoesNotApply, total.At, "total", "paging with 'offset'");
    }

    private ConditionModel? End(ConditionDecl? condition)
    {
        if (condition is null || response.Find(condition.Member, diagnostics) is not { IsError: false } member)
            return null;
        var presence = response.Presence(member);
        // A page that failed in part may lack it; then the condition does not hold.
        var isRequired = presence is Presence.Required or Presence.RequiredUnlessFailed;
        if (ConditionResolver.Resolve(condition, member, isRequired || presence == Presence.Defaulted, diagnostics) is not { } resolved)
            return null;
        if (!isRequired)
            diagnostics.Add(Rules.PagingMemberOptional, condition.Member.At, member.WireName);
        return MemberModels.Condition(resolved, member);
    }

    private CarryModel? Carry(CarryDecl carry)
    {
        var from = response.Find(carry.From, diagnostics);
        var to = request.Find(carry.To, diagnostics);
        if (from.IsError || to.IsError)
            return null;
        if (!_carried.Add(to.WireName))
        {
            diagnostics.Add(Rules.CarriedTwice, carry.To.At, to.WireName);
            return null;
        }
        if (from.Type.Shape != to.Type.Shape)
        {
            diagnostics.Add(Rules.CarryTypesDiffer, carry.From.At, from.WireName, to.WireName);
            return null;
        }
        return new CarryModel(from.Name!, to.Name!, from.Type.Shape, response.IsNullable(from));
    }

    private OffsetModel? Offset(Located<string> name, Located<string>? totalName)
    {
        var offset = request.Find(name, diagnostics);
        var total = totalName is { } written ? response.Find(written, diagnostics) : null;
        if (!IsInteger(offset, name) || (total is not null && !IsInteger(total, totalName!.Value)))
            return null;
        if (!_carried.Add(offset.WireName))
        {
            diagnostics.Add(Rules.CarriedTwice, name.At, offset.WireName);
            return null;
        }
        return new OffsetModel(offset.Name!, offset.Type.Shape, request.IsNullable(offset), total?.Name);
    }

    private bool IsInteger(Member member, Located<string> name)
    {
        if (member.Type.Shape is ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 })
            return true;
        if (!member.IsError)
            diagnostics.Add(Rules.MemberNotAnInteger, name.At, member.WireName, "");
        return false;
    }
}
