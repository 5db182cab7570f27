namespace Chatwright.Generator.Diagnostics;

/// <summary>A place in a spec file: UTF-16 offsets as Roslyn counts them, lines and columns from 0.</summary>
internal readonly record struct TextRange(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public int End => Start + Length;
}
