using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

internal sealed record ObjectModel(string Name, DocModel Docs, EquatableArray<MemberModel> Members, JsonDirections Json) : TypeModel(Name, Docs)
{
    /// <summary>The members that decide whether the call failed; set on responses only.</summary>
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The record that the body of a webhook derives from; null for other objects.</summary>
    public string? Base { get; init; }

    /// <summary>Set on replies to webhooks.</summary>
    public ReplyModel? Reply { get; init; }

    /// <summary>Set on responses with an outcome for each item.</summary>
    public ResultsModel? Results { get; init; }
    public EquatableArray<PresenceRule> Rules { get; init; }
    public bool IsValidated { get; init; }
}
