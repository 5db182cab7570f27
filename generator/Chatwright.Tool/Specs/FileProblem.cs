namespace Chatwright.Tool.Specs;

/// <summary>A problem with a file that is not a diagnostic of the compiler.</summary>
/// <param name="IsError"><c>true</c> if the file could not be checked, or not reliably; otherwise, <c>false</c>.</param>
internal sealed record FileProblem(string Path, string Message, bool IsError);
