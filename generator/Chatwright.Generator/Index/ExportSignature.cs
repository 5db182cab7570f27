using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>
/// A declaration as other files see it: without positions and prose, so that it stays equal after every edit that leaves its structure
/// alone. Each copy is made by <c>with</c>, so that it keeps everything that is not cleared by name.
/// </summary>
internal static class ExportSignature
{
    public static TypeDecl Of(TypeDecl type) => type with
    {
        Name = Bare(type.Name),
        CSharpName = Bare(type.CSharpName),
        Docs = DocDecl.None,
        Body = Of(type.Body),
    };

    public static WebhooksDecl Of(WebhooksDecl webhooks) => webhooks with
    {
        At = default,
        Command = Bare(webhooks.Command),
        App = Bare(webhooks.App),
        Query = Of(webhooks.Query),
        Fixed = webhooks.Fixed.ConvertAll(parameter => parameter with { Name = Bare(parameter.Name), Value = Bare(parameter.Value) }),
        Signature = webhooks.Signature is { } signature
            ? signature with { Scheme = Bare(signature.Scheme), Sign = Bare(signature.Sign), Time = Bare(signature.Time) }
            : null,
        Reply = webhooks.Reply is { } reply ? Of(reply) : null,
    };

    private static EnvelopeDecl Of(EnvelopeDecl envelope) => envelope with
    {
        At = default,
        Status = Bare(envelope.Status),
        Ok = Bare(envelope.Ok),
        Code = Bare(envelope.Code),
        Info = Bare(envelope.Info),
        Display = Bare(envelope.Display),
    };

    private static TypeBody Of(TypeBody body) => body switch
    {
        ObjectBody it => it with { Fields = Of(it.Fields) },
        EnumBody it => it with { Members = Of(it.Members) },
        FlagsBody it => it with { Members = Of(it.Members) },
        UnionBody it => Of(it),
        ChoiceBody it => it with { Branches = it.Branches.ConvertAll(Of) },
        AliasBody it => it with { Type = Of(it.Type), Wire = Bare(it.Wire), Constraints = Of(it.Constraints) },
        _ => body,
    };

    private static UnionBody Of(UnionBody body) => body with
    {
        Discriminator = Bare(body.Discriminator),
        Content = Bare(body.Content),
        Fields = Of(body.Fields),
        Cases = body.Cases.ConvertAll(Of),
    };

    private static CaseDecl Of(CaseDecl @case) => @case with
    {
        Name = Bare(@case.Name),
        CSharpName = Bare(@case.CSharpName),
        Docs = DocDecl.None,
        Is = Bare(@case.Is),
        Fields = Of(@case.Fields),
        ContentType = Of(@case.ContentType),
        Implicit = Bare(@case.Implicit),
    };

    private static BranchDecl Of(BranchDecl branch) => branch with { Name = Bare(branch.Name), Type = Of(branch.Type)! };

    private static EquatableArray<EnumMemberDecl> Of(EquatableArray<EnumMemberDecl> members) => members.ConvertAll(Of);

    private static EnumMemberDecl Of(EnumMemberDecl member) => member with
    {
        Name = Bare(member.Name),
        CSharpName = Bare(member.CSharpName),
        Value = Bare(member.Value),
        Aliases = Bare(member.Aliases),
        Range = Bare(member.Range),
        Docs = DocDecl.None,
    };

    private static EquatableArray<FieldDecl> Of(EquatableArray<FieldDecl> fields) => fields.ConvertAll(Of);

    private static FieldDecl Of(FieldDecl field) => field with
    {
        WireName = Bare(field.WireName),
        Name = Bare(field.Name),
        Docs = DocDecl.None,
        Type = Of(field.Type),
        Wire = Bare(field.Wire),
        Required = Bare(field.Required),
        Default = field.Default is { } value ? value with { At = default, Values = Bare(value.Values) } : null,
        Constraints = Of(field.Constraints),
        When = field.When.ConvertAll(Of),
        OneOf = Bare(field.OneOf),
        AnyOf = Bare(field.AnyOf),
        Excludes = Bare(field.Excludes),
        Aliases = Bare(field.Aliases),
    };

    private static ConditionDecl Of(ConditionDecl condition) => condition with
    {
        Member = Bare(condition.Member),
        Values = Bare(condition.Values),
    };

    /// <summary><see cref="ConstraintsDecl.None"/> stays itself, since it is known by reference.</summary>
    private static ConstraintsDecl Of(ConstraintsDecl limits) => ReferenceEquals(limits, ConstraintsDecl.None) ? limits : limits with
    {
        Min = Bare(limits.Min),
        Max = Bare(limits.Max),
        MinChars = Bare(limits.MinChars),
        MaxChars = Bare(limits.MaxChars),
        MaxBytes = Bare(limits.MaxBytes),
        MinItems = Bare(limits.MinItems),
        MaxItems = Bare(limits.MaxItems),
    };

    private static TypeExpr? Of(TypeExpr? type) => type switch
    {
        null => null,
        ListTypeExpr list => list with { At = default, Element = Of(list.Element)! },
        MapTypeExpr map => map with { At = default, Value = Of(map.Value)! },
        _ => type with { At = default },
    };

    private static EquatableArray<Located<T>> Bare<T>(EquatableArray<Located<T>> values) => values.ConvertAll(Bare);

    private static Located<T> Bare<T>(Located<T> value) => value with { At = default(TextRange) };

    private static Located<T>? Bare<T>(Located<T>? value) => value is { } located ? Bare(located) : null;
}
