using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chatwright.Generator.Values;

namespace Chatwright.Tool.Site.Markup;

/// <summary>
/// Builds HTML from an interpolated string: the string itself is taken as it stands, values are escaped for elements and for attributes in quotes.
/// There is no overload for objects, so that a type without a rule here does not compile.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 32));

    /// <summary>
    /// Escapes a text. Control characters and those that turn the direction of text become visible, since a text of a spec must not disguise itself.
    /// </summary>
    public static string Escape(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text.AsSpan().IndexOfAny("&<>\"'") : 0;
        if (at < 0)
            return text;
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            Append(html, c);
        return html.ToString();
    }

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(Html value) => _text.Append(value.ToString());

    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (var value in values)
            _text.Append(value.ToString());
    }

    public void AppendFormatted(string? value) => _text.Append(Escape(value ?? ""));

    public void AppendFormatted(long value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    private static void Append(StringBuilder html, char c)
    {
        switch (c)
        {
            case '&': html.Append("&amp;"); break;
            case '<': html.Append("&lt;"); break;
            case '>': html.Append("&gt;"); break;
            case '"': html.Append("&quot;"); break;
            case '\'': html.Append("&#39;"); break;
            case '\n' or '\t': html.Append(c); break;
            default:
                if (OneLineText.IsHarmful(c))
                    html.Append(OneLineText.Escape(c));
                else
                    html.Append(c);
                break;
        }
    }
}
