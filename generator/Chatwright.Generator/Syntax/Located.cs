using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

/// <summary>A value and where it stands in the file.</summary>
internal readonly record struct Located<T>(T Value, TextRange At);
