namespace Chatwright.Import.Sentences;

/// <param name="Label">What the page says of the value; empty without.</param>
internal sealed record EnumEntry(string Value, string Label);
