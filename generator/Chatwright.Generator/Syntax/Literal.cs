using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal enum LiteralKind { Text, Integer, Number, Bool }

/// <summary>A scalar where the grammar allows numbers and truth values: <c>is</c>, enum values, <c>when</c>, <c>until</c>, <c>while</c>, <c>default</c>.</summary>
/// <param name="Text">As written; for an integer in its only allowed spelling.</param>
internal readonly record struct Literal(LiteralKind Kind, string Text)
{
    public static Literal From(YamlScalar scalar)
    {
        if (!scalar.IsPlain)
            return new Literal(LiteralKind.Text, scalar.Text);
        if (scalar.Text is "true" or "false")
            return new Literal(LiteralKind.Bool, scalar.Text);
        if (IsInteger(scalar.Text))
            return new Literal(LiteralKind.Integer, scalar.Text == "-0" ? "0" : scalar.Text);
        return new Literal(IsNumber(scalar.Text) ? LiteralKind.Number : LiteralKind.Text, scalar.Text);
    }

    /// <summary>The language's only spelling of integers: <c>-?(0|[1-9][0-9]*)</c>.</summary>
    public static bool IsInteger(string text)
    {
        var digits = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (digits == text.Length || (text[digits] == '0' && text.Length > digits + 1))
            return false;
        for (var i = digits; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }
        return true;
    }

    /// <summary>JSON's grammar of numbers.</summary>
    public static bool IsNumber(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        if (exponent >= 0 && !IsDigits(text.Substring(exponent + 1).TrimSign()))
            return false;
        var point = mantissa.IndexOf('.');
        return point < 0
            ? IsInteger(mantissa)
            : IsInteger(mantissa.Substring(0, point)) && IsDigits(mantissa.Substring(point + 1));
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == LiteralKind.Integer && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }
        return text.Length > 0;
    }
}

internal static class SignExtensions
{
    public static string TrimSign(this string text) => text.Length > 0 && text[0] is ('+' or '-') ? text.Substring(1) : text;
}
