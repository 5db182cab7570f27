using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Named types as declared become types to emit.</summary>
internal sealed class TypeBinder(TypeScope scope, bool isWireOnly, DiagnosticBag diagnostics)
{
    private readonly MemberBinder _members = new(scope, diagnostics);
    private readonly ShapeBinder _shapes = new(scope, diagnostics);

    public MemberBinder Members => _members;

    /// <summary>Null for a name that gives no C# type, or one that cannot be emitted.</summary>
    public TypeModel? Bind(TypeDecl type, Usage usage)
    {
        CheckNames(type);
        if (type.Body is UnionBody { Discriminator: var discriminator } && discriminator.At != default)
            MemberNames.CheckedName(discriminator, null, diagnostics);
        if (!IsUsable(type))
            return null; // said already, here or when it was read
        var name = EmittedNames.Of(type);
        var docs = Docs.Bind(type.Docs);
        return type.Body switch
        {
            ObjectBody body => Object(name, docs, body.Fields, usage, _members.Validation.IsNeeded(type.Name.Value), null),
            UnionBody body => Union(name, docs, body, usage, _members.Validation.IsNeeded(type.Name.Value), null),
            ValuesBody body => Enum(type, name, docs, body),
            ChoiceBody body => Choice(type, name, docs, body, usage),
            AliasBody body => CheckAlias(type, body),
            _ => null,
        };
    }

    /// <param name="envelope">Members of the envelope to add, when the object is a response.</param>
    public ObjectModel Object(
        string name, DocModel docs, EquatableArray<FieldDecl> fields, Usage usage, bool isValidated, EnvelopeModel? envelope)
    {
        // A response with outcomes for each item has a method of that name.
        var names = new MemberNames(envelope is null ? [name] : [name, "GetFailures"], diagnostics);
        var outer = envelope is null ? [] : EnvelopeBinder.Members(envelope, names);
        var members = _members.Bind(fields, names, usage, outer);
        return new ObjectModel(name, docs, members.Concat(outer).ToEquatableArray(), Directions(usage))
        {
            Envelope = envelope,
            Rules = _members.BindRules(fields, members),
            IsValidated = usage.InRequest && isValidated,
        };
    }

    /// <summary>In a wire-only client requests are only written and responses only read; what is in neither has no JSON at all.</summary>
    private JsonDirections Directions(Usage usage) =>
        isWireOnly ? new JsonDirections(Read: usage.InResponse, Write: usage.InRequest) : new JsonDirections(true, true);

    /// <summary>Whether a C# type can come of the declaration, or none is meant to. What is not usable is unknown to other files.</summary>
    public static bool IsUsable(TypeDecl type)
    {
        var name = EmittedNames.Of(type);
        return Identifiers.IsName(type.Name.Value) && Identifiers.IsName(name) && !IsDeclared(type, name) && !IsEmpty(type.Body);
    }

    /// <summary>Whether what comes of the type has a member of that name.</summary>
    private static bool IsDeclared(TypeDecl type, string name) => name switch
    {
        FixedNames.Unknown => type.Body is UnionBody or ChoiceBody,
        FixedNames.Text => EmittedNames.Kind(type.Body) == NamedKind.TextEnum,
        _ => Identifiers.IsDeclaredByRecords(name),
    };

    private static bool IsEmpty(TypeBody body) => body switch
    {
        UnionBody union => !Identifiers.IsName(Identifiers.Pascal(union.Discriminator.Value)) || !union.Cases.Any(@case => @case.Is.Count > 0),
        ValuesBody it => it.Members.Count == 0,
        ChoiceBody it => it.Branches.Count == 0,
        AliasBody it => it.Type is null,
        BrokenBody => true,
        _ => false,
    };

    private void CheckNames(TypeDecl type)
    {
        if (!Identifiers.IsName(type.Name.Value))
            diagnostics.Add(Rules.NotAName, type.Name.At, type.Name.Value);
        var name = type.CSharpName ?? type.Name;
        if (type.CSharpName is { } given && !Identifiers.IsName(given.Value))
            diagnostics.Add(Rules.NotAName, given.At, given.Value);
        else if (IsDeclared(type, name.Value))
            diagnostics.Add(Rules.ReservedName, name.At, name.Value, name.Value == "Unknown" ? "a case of every union and choice" : "a member of every record");
    }

    private TypeModel? CheckAlias(TypeDecl type, AliasBody body)
    {
        if (scope.Aliases.IsCircular(body.Type!))
            diagnostics.Add(Rules.CircularType, type.Name.At, type.Name.Value);
        else if (_shapes.Bind(body.Type, body.Wire) is { } bound)
            ConstraintBinder.Check(body.Constraints, bound.Shape, diagnostics);
        return null;
    }

    /// <param name="envelope">Members of the envelope to add, when the union is a response.</param>
    public UnionModel? Union(string name, DocModel docs, UnionBody body, Usage usage, bool isValidated, EnvelopeModel? envelope)
    {
        var caseNames = CaseNames(name, body);
        var raw = UnionNames.Raw(caseNames);
        var names = new MemberNames([.. caseNames, name, raw], diagnostics);
        if ((names.Give(body.Discriminator, null) ?? names.GiveQuietly("Discriminator")) is not { } discriminator)
            return null;
        ReportDiscriminatorFields(body);
        body = WithoutDiscriminator(body);
        var content = body.Content is { } wireName && names.Nested(name).Give(wireName, null) is { } contentName ? new ContentModel(wireName.Value, contentName) : null;
        var outer = envelope is null ? [] : EnvelopeBinder.Members(envelope, names);
        var common = _members.Bind(body.Fields, names, usage, outer).Concat(outer).ToEquatableArray();
        var isText = DistinctValues("is", body.Cases.Select(@case => (@case.Name.Value, @case.Is)));
        // A case without a name or a value of its own was reported; the others can still be emitted.
        var values = new HashSet<string>();
        var usable = body.Cases.Zip(caseNames, (declared, caseName) => (Declared: declared, Name: caseName))
            .Where(@case => @case.Name.Length > 0 && @case.Declared.Is.All(value => EnumNames.IsOfKind(value.Value, isText)))
            .Select(@case => (Declared: @case.Declared with { Is = @case.Declared.Is.Where(value => values.Add(value.Value.Text)).ToEquatableArray() }, @case.Name))
            .Where(@case => @case.Declared.Is.Count > 0)
            .ToList();
        var cases = usable.Select(@case => Case(@case.Declared, @case.Name, content, names, usage, common)).ToEquatableArray();
        if (content is null)
            cases = WithoutDifferingMembers(usable.Zip(cases, (@case, bound) => (@case.Declared, bound)));
        var named = new DiscriminatorModel(body.Discriminator.Value, discriminator, LocalNames.Of(discriminator));
        return UnionPlanner.Plan(new UnionModel(name, docs, named, isText, content, common, cases, raw, Directions(usage))
        {
            Envelope = envelope,
            Rules = _members.BindRules(body.Fields, common),
            IsValidated = usage.InRequest && isValidated,
        });
    }

    /// <summary>The cases' C# names, in order; those that collide are reported.</summary>
    private List<string> CaseNames(string unionName, UnionBody body)
    {
        var names = new List<string>();
        foreach (var @case in body.Cases)
        {
            var name = MemberNames.CheckedName(@case.Name, @case.CSharpName, diagnostics) ?? "";
            var at = @case.CSharpName?.At ?? @case.Name.At;
            var before = names.Count;
            if (name == unionName || name == "Unknown" || Identifiers.IsInherited(name))
                diagnostics.Add(Rules.ReservedName, at, name, name == unionName ? "the union itself" : "every union");
            else if (name.Length > 0 && names.Contains(name))
                diagnostics.Add(Rules.DuplicateName, at, name, @case.Name.Value, name);
            else if (ReservedByFields(name, body))
                diagnostics.Add(Rules.ReservedName, at, name, "a field that the cases share");
            else
                names.Add(name);
            // A name that was refused leaves a gap, so that names and cases stay side by side.
            if (names.Count == before)
                names.Add("");
        }
        return names;
    }

    private static bool ReservedByFields(string caseName, UnionBody body) =>
        body.Fields.Any(field => (field.Name?.Value ?? Identifiers.Pascal(field.WireName.Value)) == caseName)
        || Identifiers.Pascal(body.Discriminator.Value) == caseName;

    private void ReportDiscriminatorFields(UnionBody body)
    {
        var fields = body.Content is null ? body.Fields.Concat(body.Cases.SelectMany(@case => @case.Fields)) : body.Fields;
        foreach (var field in fields.Where(field => field.WireName.Value == body.Discriminator.Value))
            diagnostics.Add(Rules.DiscriminatorDeclared, field.WireName.At, field.WireName.Value);
    }

    private static UnionBody WithoutDiscriminator(UnionBody body)
    {
        return body with { Fields = Others(body.Fields), Cases = body.Content is null ? body.Cases.Select(@case => @case with { Fields = Others(@case.Fields) }).ToEquatableArray() : body.Cases };

        EquatableArray<FieldDecl> Others(EquatableArray<FieldDecl> fields) =>
            fields.Where(field => field.WireName.Value != body.Discriminator.Value).ToEquatableArray();
    }

    private CaseModel Case(CaseDecl @case, string name, ContentModel? content, MemberNames names, Usage usage, EquatableArray<MemberModel> common)
    {
        if (content is null && @case.ContentType is { } type)
            diagnostics.Add(Rules.ContentFieldsMissing, type.At);
        var fields = content is not null && @case.ContentType is { } contentType ? [ContentField(content, contentType)] : @case.Fields;
        var members = _members.Bind(fields, names.Nested(name), usage, content is null ? common : []);
        // A type that was refused, and reported, leaves a case without content.
        var hasContentType = content is not null && @case.ContentType is not null && members.Count > 0;
        return new CaseModel(
            name, Docs.Bind(@case.Docs), @case.Is.Select(value => value.Value.Text).ToEquatableArray(), members, _members.BindRules(@case.Fields, members), hasContentType);
    }

    /// <summary>A content with a type of its own is one required member.</summary>
    private static FieldDecl ContentField(ContentModel content, TypeExpr type) =>
        new(new Located<string>(content.WireName, type.At)) { Type = type, Required = new Located<bool>(true, type.At) };

    /// <summary>The cases of a union are read in one pass, so members that share a wire name must share a type; of those that do not the first stays.</summary>
    private EquatableArray<CaseModel> WithoutDifferingMembers(IEnumerable<(CaseDecl Declared, CaseModel Bound)> cases)
    {
        var shapes = new Dictionary<string, (Shape Shape, string Case)>();
        return cases.Select(@case => @case.Bound with { Members = @case.Bound.Members.Where(member => IsAlike(@case.Declared, member)).ToEquatableArray() }).ToEquatableArray();

        bool IsAlike(CaseDecl declared, MemberModel member)
        {
            if (!shapes.TryGetValue(member.WireName, out var first))
                shapes.Add(member.WireName, first = (member.Shape, declared.Name.Value));
            if (first.Shape != member.Shape)
                diagnostics.Add(Rules.FieldsDiffer, declared.Fields.First(field => field.WireName.Value == member.WireName).WireName.At, member.WireName, first.Case);
            return first.Shape == member.Shape;
        }
    }

    private TypeModel Enum(TypeDecl type, string name, DocModel docs, ValuesBody body)
    {
        var (members, isFlags) = (body.Members, body is FlagsBody);
        var areTexts = DistinctValues(type.Name.Value, members.Select(member => (member.Name.Value, (EquatableArray<Located<Literal>>)[member.Value, .. member.Aliases])));
        if (areTexts && isFlags)
            diagnostics.Add(Rules.NotAnInteger, members[0].Value.At, "flags", "integers of 64 bits", members[0].Value.Value.Text);
        if (isFlags)
            CheckAliasBits(members);
        // What other files take it for, also where its values are mixed.
        var isText = EmittedNames.Kind(body) == NamedKind.TextEnum;
        var aliases = new HashSet<string>();
        var bound = EnumNames.Give(type, body, diagnostics)
            .Select(given => new EnumMemberModel(given.Name, given.Member.Value.Value.Text, Aliases(given.Member), Docs.Bind(given.Member.Docs)))
            .ToEquatableArray();
        if (EnumNames.HasNone(body))
            bound = [new EnumMemberModel(FixedNames.None, "0", [], DocModel.None with { Summary = "No flag." }), .. bound];
        return isText ? new TextEnumModel(name, docs, bound) : new NumberEnumModel(name, docs, isFlags, EmittedNames.Codec(type), bound);

        // Those of the other kind, and those that stand twice, were reported.
        EquatableArray<string> Aliases(EnumMemberDecl member) =>
            member.Aliases.Select(alias => alias.Value).Where(alias => EnumNames.IsOfKind(alias, isText) && aliases.Add(alias.Text)).Select(alias => alias.Text).ToEquatableArray();
    }

    /// <summary>The bits of an alias give way to those of its member, so they may mean nothing else.</summary>
    private void CheckAliasBits(EquatableArray<EnumMemberDecl> members)
    {
        var taken = members.Select(member => Bits(member.Value)).ToList();
        foreach (var alias in members.SelectMany(member => member.Aliases).Where(alias => EnumNames.IsOfKind(alias.Value, isText: false)))
        {
            var bits = Bits(alias);
            // One that equals another value was reported as that.
            if (!taken.Contains(bits) && (bits == 0 || taken.Any(other => (other & bits) != 0)))
                diagnostics.Add(Rules.AliasSharesBits, alias.At, alias.Value.Text);
            taken.Add(bits);
        }
    }

    private static long Bits(Located<Literal> value) => value.Value.TryGetInt64(out var bits) ? bits : 0;

    /// <summary>Reports values that mix integers and texts, or stand twice. True when they are texts.</summary>
    private bool DistinctValues(string owner, IEnumerable<(string Name, EquatableArray<Located<Literal>> Values)> entries)
    {
        bool? isText = null;
        var seen = new Dictionary<string, string>();
        foreach (var (name, values) in entries)
        {
            foreach (var value in values)
            {
                var isThisText = value.Value.Kind == LiteralKind.Text;
                isText ??= isThisText;
                if (isThisText != isText)
                    diagnostics.Add(Rules.MixedValues, value.At, owner, value.Value.Text);
                else if (!isThisText && !value.Value.TryGetInt64(out _))
                    diagnostics.Add(Rules.NotAnInteger, value.At, owner, "integers of 64 bits or texts", value.Value.Text);
                else if (seen.TryGetValue(value.Value.Text, out var other))
                    diagnostics.Add(Rules.DuplicateValue, value.At, value.Value.Text, other);
                else
                    seen.Add(value.Value.Text, name);
            }
        }
        return isText == true;
    }

    private ChoiceModel Choice(TypeDecl type, string name, DocModel docs, ChoiceBody body, Usage usage)
    {
        var names = new MemberNames([name, "Value", "Json"], diagnostics);
        var branches = new List<(BranchDecl Declared, BranchModel Bound)>();
        foreach (var branch in body.Branches)
        {
            if (names.Give(branch.Name, null, Naming.Choose) is { } branchName && Branch(branch, branchName, usage) is { } bound)
                branches.Add((branch, bound));
        }
        var kinds = branches.GroupBy(branch => branch.Bound.Kind).ToList();
        foreach (var same in kinds.Where(group => group.Count() > 1))
            diagnostics.Add(Rules.SameKind, same.ElementAt(1).Declared.Name.At, same.First().Bound.Name, same.ElementAt(1).Bound.Name, ChoiceKinds.Describe(same.Key));
        // Where nothing tells branches apart, the first stays.
        return new ChoiceModel(name, docs, kinds.Select(same => same.First().Bound).ToEquatableArray(), Directions(usage))
        {
            IsValidated = usage.InRequest && _members.Validation.IsNeeded(type.Name.Value),
        };
    }

    private BranchModel? Branch(BranchDecl branch, string name, Usage usage)
    {
        var value = new FieldDecl(new Located<string>("Value", branch.Name.At)) { Type = branch.Type, Required = new Located<bool>(true, branch.Name.At) };
        var members = _members.Bind([value], new MemberNames([name], diagnostics), usage, []);
        if (members.Count == 0)
            return null;
        var rule = members[0].Shape switch
        {
            ScalarShape { Kind: ScalarKind.Json } => Rules.AnyKind,
            NamedShape { Kind: NamedKind.Choice } => Rules.ChoiceInChoice,
            _ => null,
        };
        if (rule is null)
            return new BranchModel(name, members[0], ChoiceKinds.Of(members[0].Shape));
        diagnostics.Add(rule, branch.Type.At, branch.Name.Value);
        return null;
    }
}
