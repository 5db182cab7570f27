namespace Chatwright.Tool.Site.Markup;

/// <summary>HTML that is safe to send. Text enters it through <see cref="Of"/>, which escapes each value between braces.</summary>
internal readonly record struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    /// <summary>No HTML.</summary>
    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    public static Html Of(HtmlText text) => new(text.ToString());

    /// <summary>One piece after the other.</summary>
    /// <param name="separator">The text between two of them, which is escaped.</param>
    public static Html Join(IEnumerable<Html> parts, string separator = "") =>
        new(string.Join(HtmlText.Escape(separator), parts.Where(part => !part.IsEmpty)));

    /// <summary>Takes over the output of a writer of HTML that escapes by itself.</summary>
    public static Html Trusted(string html) => new(html);

    public override string ToString() => _text ?? "";
}
