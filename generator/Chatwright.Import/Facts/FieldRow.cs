using Chatwright.Import.Cells;

namespace Chatwright.Import.Facts;

/// <param name="Name">Its name, with its place by the table.</param>
/// <param name="Type">Null if the table has none, or an unknown one.</param>
/// <param name="Need">Null if the table does not say.</param>
/// <param name="NeedText">The text of that cell.</param>
/// <param name="Description">Lines of plain text, values in backticks; may be empty.</param>
internal sealed record FieldRow(int Line, FieldName Name, TypeWord? Type, string TypeText, Need? Need, string NeedText, string Description);
