using System.ComponentModel;
using System.Globalization;
using System.Text;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>Writes query parameters, escaped by RFC 3986. A parameter without a value is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryWriter
{
    private readonly StringBuilder _text = new();

    internal QueryWriter()
    {
    }

    /// <summary>Adds a text.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <exception cref="ArgumentException">The value holds half a surrogate pair, which no URL can hold.</exception>
    public void Add(string name, string? value)
    {
        if (value is null)
            return;
        if (HalfPair.IsIn(value))
            throw Unfit(name, "the text holds half a surrogate pair");
        _text.Append(_text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <summary>Adds an integer.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds an integer.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    public void Add(string name, ulong? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Add(string name, double? value)
    {
        if (value is { } number && !double.IsFinite(number))
            throw Unfit(name, "the number is not finite");
        Add(name, value?.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a truth value: <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    public void Add(string name, bool? value) => Add(name, value is { } set ? (set ? "true" : "false") : null);

    /// <summary>The parameters, joined by <c>&amp;</c>; empty if there are none.</summary>
    public override string ToString() => _text.ToString();

    private static ArgumentException Unfit(string name, string problem) => RequestFault.Create($"The query cannot hold {name}: {problem}.");
}
