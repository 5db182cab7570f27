namespace Chatwright.Import.Sentences;

/// <param name="IsFlags"><c>true</c> if the values are bits to be combined; otherwise, <c>false</c>.</param>
internal sealed record EnumFound(IReadOnlyList<EnumEntry> Entries, bool IsFlags);
