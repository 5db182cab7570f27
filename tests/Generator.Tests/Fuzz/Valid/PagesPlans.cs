using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Endpoints with pages, in every form.</summary>
internal static class PagesPlans
{
    private static readonly string[] s_cursors = ["string", "int32", "int64", "uint64", "double", "timestamp", "bytes", "bool"];

    public static Gen<EndpointPlan> Paged(EndpointPlan plan) =>
        from element in TypeUses.Type(plan.Scope, Side.Response, int.MaxValue, 1)
        from itemsNeed in Gens.Pick([Need.Optional, Need.Required])
        let items = new FieldPlan(new WireName("PageItems"), new TypeUse(new ListRef(element), null, Limits.None), itemsNeed)
        from form in Gen.Choose(0, 9)
        from whole in form < 4 ? ByOffset(plan, items) : form < 8 ? ByCursor(plan, items) : ByComputedCursor(plan)
        from isNamed in Gens.Chance(20)
        select isNamed ? NameRequest(whole) : whole;

    private static Gen<EndpointPlan> ByOffset(EndpointPlan plan, FieldPlan items) =>
        from offset in Integer("PageOffset", plan.Scope, Side.Request)
        from total in Integer("PageTotal", plan.Scope, Side.Response)
        from size in Integer("PageLimit", plan.Scope, Side.Request)
        from hasTotal in Gens.Chance(60)
        from hasSize in Gens.Chance(50)
        from end in Gens.Chance(20).SelectMany(has => has ? End(plan.Scope) : Gen.Constant(((FieldPlan, IReadOnlyList<string>, bool)?)null))
        select Add(
            plan,
            [offset, .. hasSize ? [size] : Array.Empty<FieldPlan>()],
            [items, .. hasTotal ? [total] : Array.Empty<FieldPlan>(), .. end is null ? [] : new[] { end.Value.Item1 }],
            new PagesPlan("PageItems", Until(end), null, [], "PageOffset", hasTotal ? "PageTotal" : null, hasSize ? "PageLimit" : null));

    private static Gen<EndpointPlan> ByCursor(EndpointPlan plan, FieldPlan items) =>
        from type in Gens.Pick<TypeUse>([
            .. s_cursors.Select(name => new TypeUse(new NameRef(name), null, Limits.None)),
            new(new NameRef("int64"), "string", Limits.None),
            new(new NameRef("bool"), "int", Limits.None),
            new(new NameRef("UserId"), null, Limits.None),
            new(new NameRef("ConversationKey"), null, Limits.None),
            new(new ListRef(new NameRef("string")), null, Limits.None),
        ])
        from fromNeed in Gens.Pick([Need.Optional, Need.Required])
        from toNeed in Gens.Pick([Need.Optional, Need.Required])
        from isRenamed in Gens.Chance(50)
        from end in End(plan.Scope)
        from isWhile in Gens.Chance(30)
        from hasEnd in Gens.Chance(fromNeed == Need.Optional && !TypeScope.IsCollection(type.Type) ? 50 : 100)
        let returned = new FieldPlan(new WireName(isRenamed ? "next_cursor" : "Cursor"), type, fromNeed)
        let asked = new FieldPlan(new WireName("Cursor"), type, toNeed)
        select Add(plan, [asked], [items, returned, .. hasEnd ? new[] { end!.Value.Item1 } : []],
            new PagesPlan(
                "PageItems",
                hasEnd && !isWhile ? Until(end) : null,
                hasEnd && isWhile ? Until(end) : null,
                [(returned.Wire.Text, "Cursor")],
                null,
                null,
                null));

    private static Gen<EndpointPlan> ByComputedCursor(EndpointPlan plan) =>
        from scalar in Gens.Pick(["int32", "uint32", "int64", "uint64"])
        from wire in Gen.Constant("string").OrNone(15)
        from needs in Gens.Pick([Need.Optional, Need.Required]).ListOf(3, 3)
        from isGreatest in Gens.Chance(50)
        from add in Gens.Pick(["-1", "0", "1", "9223372036854775807"])
        let type = new TypeUse(new NameRef(scalar), null, Limits.None)
        let item = new ObjectPlan("PageItem", Side.Response, [new FieldPlan(new WireName("Seq"), type with { Wire = wire }, needs[0])])
        let slot = new TypeSlot(item.Name, TypeKind.Object, Side.Response, plan.Scope.Slots.Count)
        let items = new FieldPlan(new WireName("PageItems"), new TypeUse(new ListRef(new NameRef(item.Name)), null, Limits.None), needs[1])
        select Add(
            plan with { Scope = (plan.Scope with { Slots = [.. plan.Scope.Slots, slot] }).With(item) },
            [new FieldPlan(new WireName("Cursor"), type, needs[2])],
            [items],
            new PagesPlan("PageItems", null, null, [], null, null, null) { Cursor = ("Cursor", "PageItems.Seq", isGreatest, add) });

    private static Gen<FieldPlan> Integer(string name, TypeScope scope, Side side) =>
        from scalar in Gens.Pick(["int32", "uint32", "int64", "uint64"])
        from wire in Gen.Constant("string").OrNone(15)
        from need in Gens.Pick<Need>(side == Side.Request ? [Need.Optional, Need.Required, Need.Defaulted] : [Need.Optional, Need.Required])
        select new FieldPlan(
            new WireName(name),
            new TypeUse(new NameRef(scalar), wire, Limits.None),
            need)
        { Default = need == Need.Defaulted ? (["0"], false, false) : null };

    /// <summary>The member that says whether there is more, and the values that say so.</summary>
    private static Gen<(FieldPlan Field, IReadOnlyList<string> Values, bool AreTexts)?> End(TypeScope scope) =>
        from type in Gens.Pick<TypeUse>(
        [
            new(new NameRef("bool"), null, Limits.None), new(new NameRef("bool"), "int", Limits.None), new(new NameRef("string"), null, Limits.None),
            new(new NameRef("int32"), null, Limits.None), new(new NameRef("uint64"), "string", Limits.None),
            .. scope.Slots.Where(slot => slot.IsLeaf).Select(slot => new TypeUse(new NameRef(slot.Name), null, Limits.None)),
        ])
        from values in FieldPlans.Literals(type, scope)!
        select ((FieldPlan, IReadOnlyList<string>, bool)?)(
            new FieldPlan(new WireName("IsLast"), type, Need.Required), values.Values, values.AreTexts);

    private static (string, IReadOnlyList<string>, bool)? Until((FieldPlan Field, IReadOnlyList<string> Values, bool AreTexts)? end) =>
        end is null ? null : (end.Value.Field.Wire.Text, end.Value.Values, end.Value.AreTexts);

    private static EndpointPlan Add(EndpointPlan plan, IEnumerable<FieldPlan> request, IEnumerable<FieldPlan> response, PagesPlan pages) => plan with
    {
        Request = new PayloadPlan(null, [.. plan.Request?.Fields ?? [], .. request]),
        Response = new PayloadPlan(null, [.. plan.Response?.Fields ?? [], .. response]),
        Pages = pages,
    };

    /// <summary>The request as a type of its own.</summary>
    private static EndpointPlan NameRequest(EndpointPlan plan)
    {
        // The client fills members of an inline request only.
        var type = new ObjectPlan("PageRequest", Side.Request, [.. plan.Request!.Fields.Select(field => field with { From = null })]);
        var slot = new TypeSlot(type.Name, TypeKind.Object, Side.Request, plan.Scope.Slots.Count);
        return plan with { Scope = (plan.Scope with { Slots = [.. plan.Scope.Slots, slot] }).With(type), Request = new PayloadPlan(type, []) };
    }
}
