using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Codec">The type that reads it, where some members have other numbers too; null for an enum that is read as it comes.</param>
internal sealed record NumberEnumModel(string Name, DocModel Docs, bool IsFlags, string? Codec, EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Docs)
{
    /// <summary>The methods for members that stand for a range; null if there are none.</summary>
    public EnumRangesModel? Ranges { get; init; }
}

/// <param name="Name">The class of the methods.</param>
internal sealed record EnumRangesModel(string Name, EquatableArray<EnumRangeModel> Members);

/// <param name="Value">A further value; null if the member stands for its range alone.</param>
internal sealed record EnumRangeModel(string Name, string? Value, CodeRange Range, DocModel Docs);

internal sealed record TextEnumModel(string Name, DocModel Docs, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs)
{
    public override EquatableArray<string> NestedTypes => [FixedNames.TextValues];
}

/// <param name="Value">The wire value: an integer or a text.</param>
internal sealed record EnumMemberModel(string Name, string Value, EquatableArray<string> Aliases, DocModel Docs);
