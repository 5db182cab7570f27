namespace Chatwright.Import.Sentences;

/// <param name="IsFlags">Whether the values are bits to be combined.</param>
internal sealed record EnumFound(IReadOnlyList<EnumEntry> Entries, bool IsFlags);
