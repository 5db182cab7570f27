namespace Chatwright.Testing;

/// <summary>A copy of the marks and the conversation groups of one conversation.</summary>
/// <param name="Bits">The numbers of the bits that are set in the standard mark, ascending, from 1 to 64.</param>
/// <param name="Custom">The custom mark; null if there is none.</param>
/// <param name="Groups">The names of the conversation groups that hold it, in the order of their creation.</param>
/// <param name="ChangedAt">The time of the last change.</param>
public sealed record FakeMark(ApiList<int> Bits, string? Custom, ApiList<string> Groups, DateTimeOffset ChangedAt);
