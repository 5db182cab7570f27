using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

/// <summary>A value and where it stands in the file.</summary>
internal readonly record struct Located<T>(T Value, TextRange At)
{
    /// <summary>The value at another place, unless it has one of its own: what other files declare has none in this one.</summary>
    public Located<T> Or(TextRange place) => At == default ? this with { At = place } : this;
}
