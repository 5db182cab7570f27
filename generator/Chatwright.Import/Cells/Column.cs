namespace Chatwright.Import.Cells;

/// <summary>The meanings of a table's columns.</summary>
internal enum Column { Other, Name, Type, Required, Description, Code, Remedy, Default, Limit, Example }
