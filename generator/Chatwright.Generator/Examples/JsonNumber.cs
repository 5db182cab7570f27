namespace Chatwright.Generator.Examples;

/// <summary>The grammar of numbers, which is JSON's.</summary>
internal static class JsonNumber
{
    /// <summary>Determines whether the text is a number in JSON: <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?</c>.</summary>
    public static bool IsValid(string text)
    {
        if (!SkipInteger(text, out var i))
            return false;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!SkipDigits(text, ref i))
                return false;
        }
        return i == text.Length || (text[i] is 'e' or 'E' && IsExponent(text, i + 1));
    }

    /// <summary>Determines whether the text is an integer without fraction and exponent: the only spelling that the client reads.</summary>
    public static bool IsInteger(string text) => SkipInteger(text, out var end) && end == text.Length;

    /// <summary>Determines whether the text begins like a number.</summary>
    public static bool IsMeant(string text)
    {
        var i = text.Length > 1 && text[0] is '-' or '+' or '.' ? 1 : 0;
        return text.Length > i && text[i] is >= '0' and <= '9' or '.';
    }

    /// <summary>The canonical spelling of an integer, by which values are compared. Zero is the only integer that has two.</summary>
    public static string Canonical(string integer) => integer == "-0" ? "0" : integer;

    private static bool SkipInteger(string text, out int end)
    {
        end = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (end < text.Length && text[end] == '0')
        {
            end++;
            return true;
        }
        return SkipDigits(text, ref end);
    }

    private static bool IsExponent(string text, int i)
    {
        if (i < text.Length && text[i] is '+' or '-')
            i++;
        return SkipDigits(text, ref i) && i == text.Length;
    }

    private static bool SkipDigits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;
        return i > start;
    }
}
