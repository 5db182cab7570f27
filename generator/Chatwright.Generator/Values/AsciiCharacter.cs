namespace Chatwright.Generator.Values;

/// <summary>The kinds of ASCII characters, to which no character of another script belongs.</summary>
internal static class AsciiCharacter
{
    public static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
