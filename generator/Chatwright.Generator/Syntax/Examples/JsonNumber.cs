namespace Chatwright.Generator.Syntax.Examples;

/// <summary>JSON's grammar of numbers.</summary>
internal static class JsonNumber
{
    public static bool IsValid(string text)
    {
        var i = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (i < text.Length && text[i] == '0')
            i++;
        else if (!SkipDigits(text, ref i))
            return false;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!SkipDigits(text, ref i))
                return false;
        }
        return i == text.Length || (text[i] is 'e' or 'E' && IsExponent(text, i + 1));
    }

    /// <summary>The text begins like a number, so a number was meant.</summary>
    public static bool IsMeant(string text)
    {
        var i = text.Length > 1 && text[0] is '-' or '+' or '.' ? 1 : 0;
        return text.Length > i && text[i] is >= '0' and <= '9' or '.';
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
