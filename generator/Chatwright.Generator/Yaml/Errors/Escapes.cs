using System.Globalization;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Checks the escapes of double-quoted text: YamlDotNet lets some wrong ones pass and does not say where others are.</summary>
internal static class Escapes
{
    private const string Single = "0abt\tnvfre \"/\\N_LP\r\n";

    /// <summary>Finds the first invalid escape between two offsets, or up to the closing quote.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The offset after the opening quote.</param>
    /// <param name="end">The offset where the text or the file ends.</param>
    public static (int Start, int End)? FirstWrong(string text, int start, int end)
    {
        for (var i = start; i < end && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
                continue;
            var length = Length(text, i, end);
            if (length <= 0)
                return (i, i - length < end ? i - length : end);
            i += length - 1;
        }
        return null;
    }

    /// <summary>The length of the escape at an offset, surrogate pairs as one; negative when it is wrong.</summary>
    private static int Length(string text, int at, int end)
    {
        if (at + 1 >= end)
            return -1;
        var digits = text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
            return Single.IndexOf(text[at + 1]) >= 0 ? 2 : -2;
        var length = 2 + digits;
        if (!TryReadHex(text, at + 2, digits, end, out var code))
            return -2;
        if (code is < 0xD800 or (> 0xDFFF and <= 0x10FFFF))
            return length;
        return code <= 0xDBFF && digits == 4 && IsLowSurrogate(text, at + length, end) ? 2 * length : -length;
    }

    private static bool IsLowSurrogate(string text, int at, int end) =>
        at + 1 < end && text[at] == '\\' && text[at + 1] == 'u' && TryReadHex(text, at + 2, 4, end, out var code) && code is >= 0xDC00 and <= 0xDFFF;

    private static bool TryReadHex(string text, int start, int digits, int end, out long code)
    {
        code = 0;
        return start + digits <= end
            && long.TryParse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }
}
