using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>An enum or flags: named values.</summary>
internal sealed class ValuesType(TypeDecl declaration, ValuesBody body, TypeScope scope, string name) : DeclaredType(declaration, scope, name)
{
    private Resolution? _resolution;

    public bool IsFlags => body is FlagsBody;

    public bool IsText { get; } = EmittedNames.Kind(body) == NamedKind.TextEnum;

    /// <summary><c>true</c> if C# gets a member for no flag, since none is declared; otherwise, <c>false</c>.</summary>
    public bool HasNone => EnumNames.HasNone(body);

    /// <summary>The C# name of the codec, if some members also have other numbers.</summary>
    public string? Codec => EmittedNames.Codec(Declaration);

    /// <summary>The C# name of the class with the methods for members that stand for a range; null without such members.</summary>
    public string? Ranges => EmittedNames.Ranges(Declaration);

    /// <summary><c>true</c> if users define further values; otherwise, <c>false</c>.</summary>
    public bool IsOpen => body is EnumBody { IsOpen: true };

    /// <summary><c>true</c> if some members could not be read; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete => body.IsIncomplete;

    /// <summary>All that are declared, in order.</summary>
    public EquatableArray<EnumMember> Members => Resolved.Members;

    public override EquatableArray<SpecDiagnostic> Diagnostics => Resolved.Diagnostics;

    private Resolution Resolved => _resolution ??= Resolve();

    /// <summary>The members that have a value, which those of a range alone have not.</summary>
    public IEnumerable<EnumMember> WithValue => Members.Where(member => !member.IsRange);

    /// <summary>The member of a name in the spec.</summary>
    public EnumMember? Find(string name) => Members.FirstOrDefault(member => member.Declaration.Name.Value == name);

    /// <summary>Determines whether a value is that of a member, an alias of one, or in the range of one.</summary>
    public bool Has(string text) => Members.Any(member => member.Has(text));

    /// <summary>
    /// Gets the value that a wire value reads as: an alias becomes its member's value; in flags, each complete alias becomes its member's bits.
    /// </summary>
    /// <param name="text">A value on the wire.</param>
    public string Canonical(string text)
    {
        if (!IsFlags)
            return Members.FirstOrDefault(member => member.Aliases.Any(alias => alias.Value.Text == text))?.Value.Text ?? text;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits)
            ? Canonical(bits).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    private long Canonical(long bits)
    {
        foreach (var (member, alias) in Members.SelectMany(member => member.Aliases.Select(alias => (member, alias))))
        {
            if (alias.Value.TryGetInt64(out var other) && member.Value.TryGetInt64(out var own) && (bits & other) == other)
                bits = (bits & ~other) | own;
        }
        return bits;
    }

    private Resolution Resolve()
    {
        var diagnostics = new DiagnosticBag(Scope.Path);
        ValueChecks.Check(Name, body, diagnostics);
        var names = EnumNames.Give(Declaration, body, diagnostics)
            .ToDictionary(given => given.Member, given => given.Name, ReferenceComparer.Instance);
        var members = body.Members
            .Select(member => new EnumMember(member, names.TryGetValue(member, out var given) ? given : null))
            .ToEquatableArray();
        return new Resolution(members, diagnostics.ToEquatableArray());
    }

    private sealed record Resolution(EquatableArray<EnumMember> Members, EquatableArray<SpecDiagnostic> Diagnostics);

    /// <summary>Two members may be declared alike.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<EnumMemberDecl>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(EnumMemberDecl? x, EnumMemberDecl? y) => ReferenceEquals(x, y);

        public int GetHashCode(EnumMemberDecl member) => StringComparer.Ordinal.GetHashCode(member.Name.Value);
    }
}

/// <summary>A named value.</summary>
/// <param name="Name">The C# name; null if it has none.</param>
internal sealed record EnumMember(EnumMemberDecl Declaration, string? Name)
{
    public Literal Value => Declaration.Value.Value;

    /// <summary>The integers that it stands for; null for a member with one value.</summary>
    public CodeRange? Range => Declaration.Range?.Value;

    /// <summary><c>true</c> if it has no value of its own beside its range; otherwise, <c>false</c>.</summary>
    public bool IsRange => Declaration.IsRange;

    public EquatableArray<Located<Literal>> Aliases => Declaration.Aliases;

    /// <summary>Determines whether a value is that of the member, an alias of it, or in its range.</summary>
    public bool Has(string text) => Value.Text == text
        || Aliases.Any(alias => alias.Value.Text == text)
        || (Range is { } range
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && range.Has(value));
}
