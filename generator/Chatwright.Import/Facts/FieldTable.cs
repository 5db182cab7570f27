using Chatwright.Import.Blocks;

namespace Chatwright.Import.Facts;

/// <param name="Intro">The text before it, which may name the field whose members it lists.</param>
internal sealed record FieldTable(int Line, Side Side, string Intro, IReadOnlyList<FieldRow> Rows);
