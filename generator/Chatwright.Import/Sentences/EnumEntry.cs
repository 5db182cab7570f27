namespace Chatwright.Import.Sentences;

/// <param name="Label">The page's description of the value; may be empty.</param>
internal sealed record EnumEntry(string Value, string Label);
