using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Endpoints whose responses have an outcome for each item: in place, further down, or only for failed items.</summary>
internal static class ResultsPlans
{
    public static Gen<EndpointPlan> WithOutcomes(EndpointPlan plan) =>
        from isPartial in Gens.Chance(40)
        from form in Gen.Choose(0, 3)
        from codeType in Gens.Pick(["int32", "uint32", "int64"])
        from codeNeed in Gens.Pick([Need.Optional, Need.Required])
        from infoNeed in Gens.Pick([Need.Optional, Need.Required])
        from hasInfo in Gens.Chance(70)
        from listNeed in Gens.Pick([Need.Optional, Need.Required])
        from nestedNeed in Gens.Pick([Need.Optional, Need.Required])
        from isListed in Gens.Chance(50)
        from isShared in Gens.Chance(30)
        from ok in Gens.Some(["0", "1", "30539"], 0, 2)
        let side = isShared ? Side.Both : Side.Response
        let outcome = new ObjectPlan(
            "OutcomeOfOne", side, [Field("ResultCode", new NameRef(codeType), codeNeed), Field("ResultInfo", new NameRef("string"), infoNeed)])
        let list = Field("ResultItem", new ListRef(new NameRef(outcome.Name)), listNeed)
        let nested = new ObjectPlan("OutcomesOfSome", side, [list])
        let info = hasInfo ? "ResultInfo" : null
        select form switch
        {
            0 => Add(
                plan,
                Field("FailItems", new ListRef(new NameRef("string")), listNeed),
                [],
                new ResultsPlan("FailItems", true, null, null, isPartial),
                false),
            1 => Add(plan, list, [outcome], new ResultsPlan("ResultItem", true, "ResultCode", info, isPartial), isShared),
            2 => Add(plan, list, [outcome], new ResultsPlan("ResultItem", false, "ResultCode", info, isPartial) { Ok = ok }, isShared),
            _ => Add(
                plan,
                Field("Nested", isListed ? new ListRef(new NameRef(nested.Name)) : new NameRef(nested.Name), nestedNeed),
                [outcome, nested],
                new ResultsPlan("Nested.ResultItem", false, "ResultCode", info, isPartial),
                isShared),
        };

    private static FieldPlan Field(string name, TypeRef type, Need need) => new(new WireName(name), new TypeUse(type, null, Limits.None), need);

    /// <param name="isShared"><c>true</c> if the request has the types too; otherwise, <c>false</c>.</param>
    private static EndpointPlan Add(EndpointPlan plan, FieldPlan field, IReadOnlyList<ObjectPlan> types, ResultsPlan results, bool isShared)
    {
        var scope = types.Aggregate(
            plan.Scope,
            (all, type) => (all with { Slots = [.. all.Slots, new TypeSlot(type.Name, TypeKind.Object, type.Side, all.Slots.Count)] }).With(type));
        var asked = isShared ? [Field("Nested", new NameRef(types[^1].Name), Need.Optional)] : Array.Empty<FieldPlan>();
        return plan with
        {
            Scope = scope,
            Request = isShared ? new PayloadPlan(null, [.. plan.Request?.Fields ?? [], .. asked]) : plan.Request,
            Response = new PayloadPlan(null, [.. plan.Response?.Fields ?? [], field]),
            Results = results,
        };
    }
}
