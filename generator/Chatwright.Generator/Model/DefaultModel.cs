using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>A default value: a literal, or names of enum members.</summary>
internal abstract record DefaultModel;

internal sealed record LiteralDefault(string Text) : DefaultModel;

internal sealed record MembersDefault(string EnumFullName, EquatableArray<string> Members) : DefaultModel;
