namespace Chatwright.Generator.Values;

/// <summary>The greatest depth of nested texts. Readers recurse once a level, so the limit keeps them from overflowing the stack.</summary>
internal static class Nesting
{
    /// <summary>The limit for maps and lists of YAML, and for objects and arrays of JSON.</summary>
    public const int MaxLevels = 64;
}
