namespace Chatwright.Tool;

/// <summary>Something about a file that is no finding of the compiler.</summary>
/// <param name="IsError">Whether the file could not be checked, or not reliably.</param>
internal sealed record Problem(string Path, string Message, bool IsError);
