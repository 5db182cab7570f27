namespace Chatwright.Generator.Model;

/// <param name="IsAliased">Whether some members have other numbers too, so that a codec of its own reads it.</param>
internal sealed record NumberEnumModel(string Name, DocModel Docs, bool IsFlags, bool IsAliased, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs)
{
    /// <summary>The name of the codec.</summary>
    public static string Codec(string name) => name + "Codec";
}

internal sealed record TextEnumModel(string Name, DocModel Docs, EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Docs);

/// <param name="Value">The wire value: an integer or a text.</param>
internal sealed record EnumMemberModel(string Name, string Value, EquatableArray<string> Aliases, DocModel Docs);
