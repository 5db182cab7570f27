namespace Chatwright.Import.Cells;

/// <summary>What a column of a table tells.</summary>
internal enum Column { Other, Name, Type, Required, Description, Code, Remedy, Default, Limit, Example }
