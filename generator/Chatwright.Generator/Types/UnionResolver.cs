using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Unions as declared become unions with cases and members.</summary>
/// <param name="name">The C# name.</param>
internal sealed class UnionResolver(UnionBody body, string name, TypeScope scope, PayloadContext? response, DiagnosticBag diagnostics)
{
    private readonly EnvelopeClashes? _clashes = response is null ? null : new EnvelopeClashes(response.Envelope, default, diagnostics);

    public UnionMembers Resolve()
    {
        _clashes?.IsFree(body.Discriminator);
        if (body.Content is { } written)
            _clashes?.IsFree(written);
        var caseNames = CaseNames();
        var rawName = UnionNames.Raw(caseNames.OfType<string>());
        var names = Names(caseNames, name, rawName, response, diagnostics);
        var discriminator = new NamedMember(body.Discriminator, names.Give(body.Discriminator, null) ?? names.GiveFree("Discriminator")!);
        ReportDiscriminatorFields();
        var content = body.Content is { } wireName && names.Nested(name).Give(wireName, null) is { } contentName
            ? new NamedMember(wireName, contentName)
            : null;
        var outer = response?.Envelope.Named(names) ?? [];
        var common = ObjectResolver.WithNames(Members(body.Fields, isFlat: true), names);
        common = MemberChecks.Check(common, outer, diagnostics, OwnNames());
        var isText = ValueChecks.AreTexts("is", body.Cases.Select(@case => (@case.Name.Value, @case.Is)), diagnostics);
        var siblings = common.Concat(outer);
        var cases = Cases(caseNames, isText).Select(@case => @case.IsUsable ? Checked(@case, content, names, siblings) : @case).ToEquatableArray();
        if (content is null)
        {
            cases = UnionFields.WithoutDiffering(cases, diagnostics);
            UnionFields.CheckNames(cases, diagnostics);
        }
        cases = new ImplicitMembers($"{scope.Namespace}.{name}", common, diagnostics).Resolve(cases);
        return new UnionMembers(discriminator, isText, content, new ObjectMembers(common, outer), cases, rawName);
    }

    /// <summary>Resolves the members of a type for a response, which has them beside its envelope.</summary>
    /// <param name="at">The place where the type is named, for diagnostics about the response only.</param>
    public static UnionMembers AsResponse(UnionMembers type, PayloadContext response, TextRange at, DiagnosticBag diagnostics)
    {
        var clashes = new EnvelopeClashes(response.Envelope, at, diagnostics);
        clashes.IsFree(type.Discriminator.WireName);
        if (type.Content is { } written)
            clashes.IsFree(written.WireName);
        var commonFields = clashes.Without(type.Common.Own);
        var cases = type.Cases
            .Select(@case => type.Content is null ? @case with { Fields = clashes.Without(@case.Fields) } : @case)
            .Select(@case => WithoutNameOf(response, @case, at, diagnostics))
            .ToList();
        var caseNames = cases.Select(@case => @case.Name).OfType<string>().ToList();
        var rawName = UnionNames.Raw(caseNames);
        var names = Names(caseNames, response.Name, rawName, response, diagnostics);
        var discriminatorName = names.Give(type.Discriminator.WireName.Or(at), null) ?? names.GiveFree("Discriminator")!;
        var discriminator = type.Discriminator with { Name = discriminatorName };
        var content = type.Content is { WireName: var wireName } && names.Nested(response.Name).Give(wireName.Or(at), null) is { } contentName
            ? type.Content with { Name = contentName }
            : null;
        var outer = response.Envelope.Named(names);
        var common = ObjectResolver.Renamed(commonFields, names, at);
        var named = cases.Select(Named).ToEquatableArray();
        return new UnionMembers(discriminator, type.IsText, content, new ObjectMembers(common, outer), named, rawName);

        UnionCase Named(UnionCase @case)
        {
            if (!@case.IsUsable)
                return @case;
            var nested = names.Nested(@case.Name!);
            return @case with
            {
                Fields = ObjectResolver.Renamed(@case.Fields, nested, at),
                Content = @case.Content is { } member ? ObjectResolver.Renamed([member], nested, at)[0] : null,
            };
        }
    }

    private static UnionCase WithoutNameOf(PayloadContext union, UnionCase @case, TextRange at, DiagnosticBag diagnostics)
    {
        if (@case.Name is not { } name || (name != union.Name && !union.Reserves(name)))
            return @case;
        var owner = name == union.Name ? "the union itself" : union.Owner;
        diagnostics.Add(Rules.ReservedName, (@case.Declaration.CSharpName ?? @case.Declaration.Name).Or(at).At, name, owner);
        return @case with { Name = null };
    }

    /// <summary>Names for the members, which the cases, the union and its base class leave free.</summary>
    private static MemberNames Names(
        IEnumerable<string?> cases, string union, string rawName, PayloadContext? response, DiagnosticBag diagnostics)
    {
        var reserved = cases.OfType<string>().Concat([union, rawName]);
        return new MemberNames([.. response is null ? reserved : reserved.Concat(response.Reserved)], diagnostics);
    }

    /// <summary>The cases' C# names, in order; those that collide are reported, and null.</summary>
    private List<string?> CaseNames()
    {
        var names = new List<string?>();
        foreach (var @case in body.Cases)
            names.Add(CaseName(@case, names));
        return names;
    }

    private string? CaseName(CaseDecl @case, List<string?> earlier)
    {
        if (MemberNames.CheckedName(@case.Name, @case.CSharpName, diagnostics) is not { } caseName)
            return null;
        var at = @case.CSharpName?.At ?? @case.Name.At;
        if (caseName == name || caseName == FixedNames.Unknown || Identifiers.IsInherited(caseName))
            diagnostics.Add(Rules.ReservedName, at, caseName, caseName == name ? "the union itself" : "every union");
        else if (response?.Reserves(caseName) == true)
            diagnostics.Add(Rules.ReservedName, at, caseName, response.Owner);
        else if (earlier.Contains(caseName))
            diagnostics.Add(Rules.DuplicateName, at, caseName, @case.Name.Value, caseName);
        else if (IsReservedByFields(caseName))
            diagnostics.Add(Rules.ReservedName, at, caseName, "a field that the cases share");
        else
            return caseName;
        return null;
    }

    private bool IsReservedByFields(string caseName) =>
        body.Fields.Any(field => (field.Name?.Value ?? Identifiers.Pascal(field.WireName.Value)) == caseName)
        || Identifiers.Pascal(body.Discriminator.Value) == caseName;

    /// <summary>The wire names that stand beside the members whatever those are. A content that is the discriminator is reported elsewhere.</summary>
    private EquatableArray<string> OwnNames() =>
        body.Content is { } content ? [body.Discriminator.Value, content.Value] : [body.Discriminator.Value];

    private void ReportDiscriminatorFields()
    {
        var fields = body.Content is null ? body.Fields.Concat(body.Cases.SelectMany(@case => @case.Fields)) : body.Fields;
        foreach (var field in fields.Where(IsDiscriminator))
            diagnostics.Add(Rules.DiscriminatorDeclared, field.WireName.At, field.WireName.Value);
    }

    private bool IsDiscriminator(FieldDecl field) => field.WireName.Value == body.Discriminator.Value;

    /// <param name="isFlat"><c>true</c> if the members stand beside the discriminator, which replaces its namesake; otherwise, <c>false</c>.</param>
    private EquatableArray<Member> Members(EquatableArray<FieldDecl> fields, bool isFlat)
    {
        var members = fields.ConvertAll(field =>
        {
            var member = MemberResolver.Resolve(field, scope);
            return isFlat && IsDiscriminator(field) ? member with { IsLeftOut = true } : member;
        });
        return isFlat && _clashes is not null ? _clashes.Without(members) : members;
    }

    /// <summary>Resolves the cases with their values: those of the right kind that no earlier case has.</summary>
    private List<UnionCase> Cases(List<string?> names, bool isText)
    {
        var taken = new HashSet<string>();
        var cases = new List<UnionCase>();
        for (var i = 0; i < body.Cases.Count; i++)
        {
            var @case = body.Cases[i];
            var isSound = names[i] is not null && @case.Is.All(value => EnumNames.IsOfKind(value.Value, isText));
            EquatableArray<string> values = isSound ? @case.Is.Select(value => value.Value.Text).Where(taken.Add).ToEquatableArray() : [];
            cases.Add(new UnionCase(@case, names[i], values, Members(@case.Fields, body.Content is null), ContentMember(@case)));
        }
        return cases;
    }

    /// <summary>Makes the one required member for a content with a declared type.</summary>
    private Member? ContentMember(CaseDecl @case)
    {
        if (body.Content is not { Value: var content } || @case.ContentType is not { } type)
            return null;
        var field = new FieldDecl(new Located<string>(content, type.At)) { Type = type, Required = new Located<bool>(true, type.At) };
        return MemberResolver.Resolve(field, scope);
    }

    private UnionCase Checked(UnionCase @case, NamedMember? content, MemberNames names, EquatableArray<Member> siblings)
    {
        if (content is null && @case.Declaration.ContentType is { } type)
            diagnostics.Add(Rules.ContentFieldsMissing, type.At);
        var nested = names.Nested(@case.Name!, @case.Fields.Count);
        if (content is not null && @case.Content is { } member)
            return @case with { Content = MemberChecks.Check(ObjectResolver.WithNames([member], nested), [], diagnostics)[0] };
        var fields = ObjectResolver.WithNames(@case.Fields, nested);
        return @case with
        {
            Fields = content is null ? MemberChecks.Check(fields, siblings, diagnostics, OwnNames()) : MemberChecks.Check(fields, [], diagnostics),
        };
    }
}
