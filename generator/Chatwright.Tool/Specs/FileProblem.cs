namespace Chatwright.Tool.Specs;

/// <summary>Something about a file that is no diagnostic of the compiler.</summary>
/// <param name="IsError">Whether the file could not be checked, or not reliably.</param>
internal sealed record FileProblem(string Path, string Message, bool IsError);
