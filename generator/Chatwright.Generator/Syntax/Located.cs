using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

/// <summary>A value and where it stands in the file.</summary>
internal readonly record struct Located<T>(T Value, TextRange At)
{
    /// <summary>Moves a value without a place to another place. Declarations of other files have no place in this one.</summary>
    public Located<T> Or(TextRange place) => At == default ? this with { At = place } : this;
}
