namespace Chatwright.Import.Cells;

/// <summary>A kind of JSON value, with numbers that are whole apart from those that are not.</summary>
[Flags]
internal enum Kinds { None = 0, Text = 1, Integer = 2, Number = 4, Bool = 8, Array = 16, Object = 32, Null = 64 }
