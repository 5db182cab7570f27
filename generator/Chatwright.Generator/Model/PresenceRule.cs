using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>Of the members of one label exactly one, or at least one, is to be sent.</summary>
internal sealed record PresenceRule(string Label, bool ExactlyOne, EquatableArray<string> Names);
