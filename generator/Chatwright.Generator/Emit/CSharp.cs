using System;
using System.Globalization;
using System.Text;
using Chatwright.Generator.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Chatwright.Generator.Emit;

/// <summary>The only ways by which text of a spec reaches C#: literals, XML text and names.</summary>
internal static class CSharp
{
    public static string Literal(string text) => Consists(text, IsPlainInLiteral) ? $"\"{text}\"" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The literal of a text; null for no text.</summary>
    public static string? LiteralOrNone(string? text) => text is null ? null : Literal(text);

    public static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Bits(ulong bits) => $"0x{bits:X}UL";

    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>The fragment <c>"Name":</c> of JSON, as a UTF-8 literal.</summary>
    public static string NameFragment(string wireName) => Consists(wireName, IsPlainInLiteral)
        ? $"\"\\\"{wireName}\\\":\"u8"
        : Literal($"\"{new StringBuilder(wireName.Length).AppendEscaped(wireName)}\":") + "u8";

    /// <summary>Text inside an XML element, on one line.</summary>
    public static string Xml(string text)
    {
        if (Consists(text, IsPlain))
            return text;
        var xml = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            AppendXml(xml, text, i);
        return xml.ToString();
    }

    private static bool Consists(string text, Func<char, bool> isFit)
    {
        foreach (var c in text)
        {
            if (!isFit(c))
                return false;
        }
        return true;
    }

    /// <summary>Characters that need no escape in XML; nearly all text has no others.</summary>
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('&' or '<' or '>');

    private static bool IsPlainInLiteral(char c) => c is >= ' ' and <= '~' and not ('"' or '\\');

    private static void AppendXml(StringBuilder xml, string text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case '&': xml.Append("&amp;"); break;
            case '<': xml.Append("&lt;"); break;
            case '>': xml.Append("&gt;"); break;
            case var space when char.IsWhiteSpace(space) || char.IsControl(space) || space is '\u2028' or '\u2029':
                if (xml.Length > 0 && xml[xml.Length - 1] != ' ')
                    xml.Append(' ');
                break;
            default:
                xml.Append(IsXml(text, index) ? c : '\uFFFD');
                break;
        }
    }

    /// <summary>XML takes no half of a surrogate pair and no noncharacters.</summary>
    private static bool IsXml(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c))
            return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return c is not ('\uFFFE' or '\uFFFF');
    }
}
