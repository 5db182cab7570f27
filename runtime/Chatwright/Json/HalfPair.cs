namespace Chatwright.Json;

/// <summary>Halves of surrogate pairs in text, which neither JSON nor a URL can hold.</summary>
internal static class HalfPair
{
    /// <summary>Determines whether a text holds half a surrogate pair.</summary>
    internal static bool IsIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            text = text[(at + 2)..];
        }
        return false;
    }
}
