using System.Linq;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Discriminator">The property and the wire member that tell the cases apart.</param>
/// <param name="IsText"><c>true</c> if its values are texts; <c>false</c> if they are integers.</param>
/// <param name="Content">The member that holds a case's fields; null if they stand beside the discriminator.</param>
/// <param name="Members">The members that all cases share.</param>
/// <param name="RawName">The property of an unknown case that holds the original object.</param>
internal sealed record UnionModel(
    string Name, DocModel Docs, DiscriminatorModel Discriminator, bool IsText, ContentModel? Content,
    EquatableArray<MemberModel> Members, EquatableArray<CaseModel> Cases, string RawName, JsonDirections Json) : TypeModel(Name, Docs)
{
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The record that the body of a webhook derives from; null for other unions.</summary>
    public string? Base { get; init; }
    public EquatableArray<PresenceRule> Rules { get; init; }
    public bool IsValidated { get; init; }

    public override EquatableArray<string> NestedTypes => Cases.Select(@case => @case.Name).Append(FixedNames.Unknown).ToEquatableArray();

    /// <summary>Null when the union is never read.</summary>
    public UnionReadPlan? Read { get; init; }

    /// <summary>True if the cases share required members, which an unknown case may lack.</summary>
    public bool SharesRequired => Members.Any(member => member.Presence == Presence.Required);

    /// <summary>True if there are secrets in some members. The whole of an unknown case is then taken for one.</summary>
    public bool HasSecrets => Members.Any(HoldsSecrets) || Cases.Any(@case => @case.Members.Any(HoldsSecrets));

    /// <summary>True if a case that is read from its content lacks required members of the union until they are added.</summary>
    public bool IsContentIncomplete => Content is not null && SharesRequired;

    /// <summary>Determines whether the case's members stand in an object inside the content member.</summary>
    public bool HasContentObject(CaseModel @case) => Content is not null && !@case.HasContentType && @case.Members.Count > 0;

    private static bool HoldsSecrets(MemberModel member) => member.HoldsSecrets;
}

/// <param name="Local">The local that the value is read into.</param>
internal sealed record DiscriminatorModel(string WireName, string Name, string Local);

/// <param name="Name">The property of the cases whose content is of a named type.</param>
internal sealed record ContentModel(string WireName, string Name);

/// <param name="Values">The discriminator's wire values. The first is written by default.</param>
/// <param name="HasContentType"><c>true</c> if the one member is the whole adjacent content, of a declared type; otherwise, <c>false</c>.</param>
internal sealed record CaseModel(
    string Name, DocModel Docs, EquatableArray<string> Values, EquatableArray<MemberModel> Members, EquatableArray<PresenceRule> Rules,
    bool HasContentType)
{
    /// <summary>The member whose values convert to the case; null if there is none.</summary>
    public MemberModel? Implicit { get; init; }

    /// <summary>True if the content must be there because something in it is required.</summary>
    public bool RequiresContent => Members.Any(member => member.Presence == Presence.Required);

    public bool HasChecks => Rules.Count > 0 || Members.Any(member => member.HasChecks);
}
