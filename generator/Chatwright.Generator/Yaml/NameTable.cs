namespace Chatwright.Generator.Yaml;

/// <summary>
/// Shares one string among all places of a short text: names of types and members, numbers and words of the language come again and again.
/// A text may lose its slot to another. Threads may share the table, since a slot holds one whole string or another.
/// </summary>
internal static class NameTable
{
    private const int MaxLength = 32;
    private const int Slots = 2048;

    private static readonly string?[] s_names = new string?[Slots];

    public static string Get(string text) => Get(text, 0, text.Length);

    public static string Get(string text, int start, int length)
    {
        if (length > MaxLength)
            return Part(text, start, length);
        ref var slot = ref s_names[Hash(text, start, length) & (Slots - 1)];
        var known = slot;
        return known is not null && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0
            ? known
            : slot = Part(text, start, length);
    }

    private static string Part(string text, int start, int length) => length == text.Length ? text : text.Substring(start, length);

    /// <summary>FNV-1a.</summary>
    private static uint Hash(string text, int start, int length)
    {
        var hash = 2166136261u;
        for (var i = start; i < start + length; i++)
            hash = unchecked((hash ^ text[i]) * 16777619u);
        return hash ^ (hash >> 16);
    }
}
