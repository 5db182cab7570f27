using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Selection;

/// <summary>A file as it comes to the compiler: parsed, or only its head for a shipped endpoint that the project does not select.</summary>
internal sealed record SpecInput(SpecFile? File, FileHead? Unselected);
