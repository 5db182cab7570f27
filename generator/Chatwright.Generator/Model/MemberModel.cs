using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Model;

/// <summary>A member of an object: one property in C#, one member in JSON.</summary>
/// <param name="Name">The property.</param>
/// <param name="Local">The local or parameter that stands for the member in emitted code.</param>
internal sealed record MemberModel(string WireName, string Name, string Local, Shape Shape, Presence Presence)
{
    public EquatableArray<string> Aliases { get; init; }
    public DefaultModel? Default { get; init; }

    /// <summary>The source from which the client fills the member when it is null; null if it does not.</summary>
    public MemberSource? From { get; init; }
    public DocModel Docs { get; init; } = DocModel.None;

    /// <summary>True if the member travels in the query of the URL, and not in the body.</summary>
    public bool IsQuery { get; init; }
    public bool IsSensitive { get; init; }

    /// <summary>True if the value, or any part of it, is sensitive.</summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>True if the member belongs to a response's envelope: it is read, and is no property of the response.</summary>
    public bool IsOfEnvelope { get; init; }
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>All must hold for the member to be required.</summary>
    public EquatableArray<ConditionModel> When { get; init; }

    /// <summary>The properties that must be null when this one is not.</summary>
    public EquatableArray<string> Excludes { get; init; }

    /// <summary><c>true</c> if the value's type has checks; otherwise, <c>false</c>.</summary>
    public bool HoldsValidated { get; init; }

    public bool IsCollection => Shape is ListShape or MapShape;

    /// <summary>True if the property can be null.</summary>
    public bool IsNullable => Presence is Presence.Optional or Presence.RequiredUnlessFailed;

    /// <summary>True if C# code can leave the property null, against the compiler's advice, though the member is required.</summary>
    public bool IsCheckedForNull => Presence == Presence.Required && Shape.IsReference;

    /// <summary>True if there is something to check before the member is sent.</summary>
    public bool HasChecks => IsCheckedForNull || When.Count > 0 || Excludes.Count > 0 || Checks.Count > 0 || HoldsValidated || Shape.HoldsTexts;

    /// <summary>True if a message of a check could show a part of the value, which is sensitive.</summary>
    public bool IsCheckedAsSecret => IsSensitive && (Checks.Count > 0 || HoldsValidated || Shape.HoldsTexts);

    /// <summary>The default, unless it is that of the C# type, which needs no initializer.</summary>
    public DefaultModel? Initializer => Default switch
    {
        LiteralDefault { Text: "0" or "false" } when Shape is ScalarShape { Kind: not ScalarKind.Text } => null,
        MembersDefault { Members.Count: 0 } => null,
        _ => Default,
    };
}
