using System.Collections.Generic;

namespace Chatwright.Generator.Model;

/// <summary>A C# type to emit.</summary>
/// <param name="Name">Its simple name.</param>
internal abstract record TypeModel(string Name, DocModel Docs);

/// <summary>Which directions of JSON a type needs.</summary>
internal sealed record JsonDirections(bool Read, bool Write);

internal sealed record ObjectModel(string Name, DocModel Docs, EquatableArray<MemberModel> Members, JsonDirections Json) : TypeModel(Name, Docs)
{
    /// <summary>Set on responses: the members that decide whether the call failed.</summary>
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>Set on responses with an outcome for each item.</summary>
    public ResultsModel? Results { get; init; }
    public EquatableArray<PresenceRule> Rules { get; init; }
    public bool IsValidated { get; init; }
}

/// <param name="Discriminator">The property and the wire member that tell the cases apart.</param>
/// <param name="IsText">Whether its values are texts; else integers.</param>
/// <param name="Content">The member that holds a case's own fields; null: they stand beside the discriminator.</param>
/// <param name="Members">Common to all cases.</param>
internal sealed record UnionModel(
    string Name, DocModel Docs, DiscriminatorModel Discriminator, bool IsText, ContentModel? Content,
    EquatableArray<MemberModel> Members, EquatableArray<CaseModel> Cases, JsonDirections Json) : TypeModel(Name, Docs)
{
    public EnvelopeModel? Envelope { get; init; }
    public EquatableArray<PresenceRule> Rules { get; init; }
    public bool IsValidated { get; init; }

    /// <summary>The property of an unknown kind that has the whole object, and that no case hides.</summary>
    public static string Raw(IEnumerable<string> caseNames)
    {
        var (name, taken) = ("Json", new HashSet<string>(caseNames));
        while (taken.Contains(name))
            name += "Value";
        return name;
    }
}

internal sealed record DiscriminatorModel(string WireName, string Name);

/// <param name="Name">The property of the cases whose content is of a named type.</param>
internal sealed record ContentModel(string WireName, string Name);

/// <param name="Values">The discriminator's wire values; the first is the one written unless another is chosen.</param>
/// <param name="HasContentType">With adjacent content: whether its one member stands for the whole content, whose type has a name of its own.</param>
internal sealed record CaseModel(
    string Name, DocModel Docs, EquatableArray<string> Values, EquatableArray<MemberModel> Members, EquatableArray<PresenceRule> Rules, bool HasContentType);

/// <param name="IsAliased">Whether some members have other numbers too, so that a codec of its own reads it.</param>
internal sealed record NumberEnumModel(string Name, DocModel Docs, bool IsFlags, bool IsAliased, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs)
{
    /// <summary>The name of the codec.</summary>
    public static string Codec(string name) => name + "Codec";
}

internal sealed record TextEnumModel(string Name, DocModel Docs, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs);

/// <param name="Value">The wire value: an integer or a text.</param>
internal sealed record EnumMemberModel(string Name, string Value, EquatableArray<string> Aliases, DocModel Docs);

internal sealed record ChoiceModel(string Name, DocModel Docs, EquatableArray<BranchModel> Branches, JsonDirections Json) : TypeModel(Name, Docs)
{
    public bool IsValidated { get; init; }
}

internal enum JsonKind { Text, Number, Bool, Array, Object }

/// <param name="Value">The one member that the branch's record has.</param>
internal sealed record BranchModel(string Name, MemberModel Value, JsonKind Kind);

/// <summary>Names on the wire; null where the envelope has no such member.</summary>
internal sealed record EnvelopeModel(string? Status, string? Ok, string? Code, string? Info, string? Display);
