using System.Linq;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The envelope in an example of an answer.</summary>
internal static class EnvelopeExample
{
    /// <summary>Whether the answer says that the call succeeded; null when it does not say.</summary>
    public static bool? Outcome(ExampleValue value, EnvelopeModel envelope)
    {
        if (value is not ExampleObject answer)
            return true;
        var status = Member(answer, envelope.Status) as ExampleString;
        var code = ExampleKinds.Integer(Member(answer, envelope.Code));
        if (status is null && code is null)
            return envelope.Status is null && envelope.Code is null ? true : null;
        return (status is null || status.Value == envelope.Ok) && code is (null or "0");
    }

    /// <summary>The envelope's members as fields, none of them required.</summary>
    public static EquatableArray<FieldDecl> Fields(EnvelopeModel envelope) =>
        new[] { (envelope.Status, "string"), (envelope.Code, "int64"), (envelope.Info, "string"), (envelope.Display, "string") }
            .Where(member => member.Item1 is not null)
            .Select(member => new FieldDecl(new Located<string>(member.Item1!, default)) { Type = new NamedTypeExpr(default, member.Item2) })
            .ToEquatableArray();

    private static ExampleValue? Member(ExampleObject answer, string? name) =>
        name is null ? null : answer.Find(name);
}
