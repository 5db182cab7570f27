using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Examples that keep to the types: requests, responses, exchanges, failures.</summary>
internal static class ExamplePlans
{
    public static Gen<ExamplePlan> Of(EndpointPlan plan, EnvelopePlan envelope) =>
        from sides in Gen.Choose(1, 3)
        from request in Body(plan, plan.Request, isRequest: true)
        from response in Response(plan, envelope)
        from name in Gens.Prose.OrNone(40)
        from notes in Gens.Prose.OrNone(20)
        select new ExamplePlan(name, notes, (sides & 1) != 0 ? request : null, (sides & 2) != 0 ? response : null);

    private static Gen<JsonObject> Body(EndpointPlan plan, PayloadPlan? payload, bool isRequest)
    {
        var values = new Values(plan.Scope, isRequest);
        return payload switch
        {
            null => Gen.Constant(JsonObject.Empty),
            { Named: UnionPlan union } => values.Union(union, 0),
            { Named: ObjectPlan type } => values.Members(type.Fields, 0),
            _ => values.Members(payload.Fields, 0),
        };
    }

    private static Gen<JsonObject> Response(EndpointPlan plan, EnvelopePlan envelope) =>
        from hasFailed in Gens.Chance(15)
        from body in hasFailed ? Gen.Constant(JsonObject.Empty) : Body(plan, plan.Response, isRequest: false)
        from info in Gens.Prose.OrNone(50)
        from saysBoth in Gens.Chance(60)
        let status = hasFailed ? envelope.Ok + "!" : envelope.Ok
        let whole = With(
            body,
            (saysBoth || envelope.Code is null ? envelope.Status : null, new JsonText(status ?? "")),
            (envelope.Code, new JsonWord(hasFailed ? "70001" : "0")),
            (info is null ? null : envelope.Info, new JsonText(info ?? "")))
        from all in Gen.Shuffle(whole.Members.ToArray())
        select new JsonObject(all);

    private static JsonObject With(JsonObject body, params IEnumerable<(string? Name, Json Value)> members) =>
        members.Where(member => member.Name is not null).Aggregate(body, (all, member) => all.With(member.Name!, member.Value));
}
