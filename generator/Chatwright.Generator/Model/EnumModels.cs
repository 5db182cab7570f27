using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Codec">The type that reads it, where some members have other numbers too; null for an enum that is read as it comes.</param>
internal sealed record NumberEnumModel(string Name, DocModel Docs, bool IsFlags, string? Codec, EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Docs);

internal sealed record TextEnumModel(string Name, DocModel Docs, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs)
{
    public override EquatableArray<string> NestedTypes => [FixedNames.TextValues];
}

/// <param name="Value">The wire value: an integer or a text.</param>
internal sealed record EnumMemberModel(string Name, string Value, EquatableArray<string> Aliases, DocModel Docs);
