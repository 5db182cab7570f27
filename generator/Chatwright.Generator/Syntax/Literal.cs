using System.Globalization;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal enum LiteralKind { Text, Integer, Number, Bool }

/// <summary>
/// A scalar where the grammar allows numbers and truth values: <c>is</c>, enum values, <c>when</c>, <c>until</c>, <c>while</c>,
/// <c>default</c>.
/// </summary>
/// <param name="Text">The value by which literals are compared: an integer in its canonical spelling, everything else as written.</param>
/// <param name="Written">The value where text or a name is expected: <c>-0</c> is a text like any other there.</param>
internal readonly record struct Literal(LiteralKind Kind, string Text, string Written)
{
    public static readonly Literal Zero = new(LiteralKind.Integer, "0", "0");

    /// <summary>The value in a message. A number or truth value that is a text is so because of its quotes.</summary>
    public string InWords => Kind == LiteralKind.Text && (Text is "true" or "false" || JsonNumber.IsValid(Text))
        ? $"'{Written}' in quotes"
        : $"'{Written}'";

    public static Literal OfText(string text) => new(LiteralKind.Text, text, text);

    public static Literal Of(long value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return new(LiteralKind.Integer, text, text);
    }

    public static Literal From(YamlScalar scalar)
    {
        if (!scalar.IsPlain)
            return OfText(scalar.Text);
        if (scalar.Text is "true" or "false")
            return new Literal(LiteralKind.Bool, scalar.Text, scalar.Text);
        if (JsonNumber.IsInteger(scalar.Text))
            return new Literal(LiteralKind.Integer, JsonNumber.Canonical(scalar.Text), scalar.Text);
        return JsonNumber.IsValid(scalar.Text) ? new Literal(LiteralKind.Number, scalar.Text, scalar.Text) : OfText(scalar.Text);
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == LiteralKind.Integer && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
