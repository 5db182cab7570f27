using Chatwright.Generator.Syntax;

namespace Generator.Tests.Harness;

/// <summary>The fields that a spec declares, in its payloads and its types.</summary>
internal static class DeclaredFields
{
    public static IEnumerable<FieldDecl> Of(SpecDecl spec) => Payloads(spec).OfType<PayloadDecl>().SelectMany(payload => payload.Fields)
        .Concat(spec.Types.SelectMany(type => Of(type.Body)));

    private static PayloadDecl?[] Payloads(SpecDecl spec) => spec switch
    {
        EndpointDecl it => [it.Request, it.Response],
        WebhookDecl it => [it.Body, it.Reply],
        _ => [],
    };

    private static IEnumerable<FieldDecl> Of(TypeBody body) => body switch
    {
        ObjectBody it => it.Fields,
        UnionBody it => it.Fields.Concat(it.Cases.SelectMany(@case => @case.Fields)),
        _ => [],
    };
}
