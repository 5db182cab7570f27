using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The envelope's members, as every response has them: optional, whatever the response says.</summary>
internal sealed class EnvelopeType
{
    /// <summary>The envelope without members.</summary>
    public static readonly EnvelopeType None = new(new EnvelopeModel(null, null, null, null, null));

    private readonly HashSet<string> _names;

    public EnvelopeType(EnvelopeModel model)
    {
        Model = model;
        Members = new[]
            {
                Member(model.Status, ScalarTypes.Text, "The status text."),
                Member(model.Code, ScalarTypes.Int64, "0 on success, otherwise the error code."),
                Member(model.Info, ScalarTypes.Text, "The error text."),
                Member(model.Display, ScalarTypes.Text, "The error text for end users."),
            }.OfType<Member>().ToEquatableArray();
        _names = [.. Members.Select(member => member.WireName)];
    }

    public EnvelopeModel Model { get; }

    public EquatableArray<Member> Members { get; }

    public bool Has(string wireName) => _names.Contains(wireName);

    /// <summary>The members with C# names, which give way to those that are taken.</summary>
    public EquatableArray<Member> Named(MemberNames names)
    {
        var named = Members.ConvertAll(member => WithName(member, names.GiveFree(member.WireName)));
        return named.All(member => member.Name is not null) ? named : named.Where(member => member.Name is not null).ToEquatableArray();
    }

    /// <summary>Most responses leave the members their usual names, and so share them.</summary>
    private static Member WithName(Member member, string? name) => name == member.Name ? member : member with { Name = name };

    private static Member? Member(string? wireName, ResolvedType type, string summary) => wireName is null
        ? null
        : new Member(new FieldDecl(new Located<string>(wireName, default)) { Docs = DocDecl.None with { Summary = summary } }, type, [])
        {
            Name = Identifiers.Pascal(wireName) is var name && Identifiers.IsName(name) ? name : null,
        };
}
