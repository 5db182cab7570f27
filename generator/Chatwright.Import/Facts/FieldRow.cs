using Chatwright.Import.Cells;

namespace Chatwright.Import.Facts;

/// <param name="Name">Its name, and what the table says of its place.</param>
/// <param name="Type">Null where the table gives none, or none that is known.</param>
/// <param name="Need">Null where the table does not say.</param>
/// <param name="NeedText">The words for it.</param>
/// <param name="Description">Lines of plain text, values in backticks; empty without.</param>
internal sealed record FieldRow(int Line, FieldName Name, TypeWord? Type, string TypeText, Need? Need, string NeedText, string Description);
