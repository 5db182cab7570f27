namespace Chatwright.Import.Blocks;

/// <summary>A part of a page. Lines count from 1.</summary>
internal abstract record Block(int Line);

internal sealed record Heading(int Line, string Text) : Block(Line);

/// <summary>A line of text.</summary>
internal sealed record Prose(int Line, string Text) : Block(Line);

/// <summary>Code, or JSON that stands in the text without a fence.</summary>
/// <param name="Line">Of the first line of the code itself.</param>
internal sealed record Code(int Line, string Text) : Block(Line);

/// <param name="Rows">The first one is the header.</param>
internal sealed record Table(int Line, IReadOnlyList<Row> Rows) : Block(Line);

/// <param name="Cells">With their markup.</param>
internal sealed record Row(int Line, IReadOnlyList<string> Cells);
