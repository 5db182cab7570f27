using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Reads the keys of one map. It reports keys that do not belong there and values that do not fit.</summary>
internal sealed class MapReader
{
    private readonly EquatableArray<YamlEntry> _entries;
    private readonly DiagnosticBag _diagnostics;

    private MapReader(YamlMap map, KeySet keys, DiagnosticBag diagnostics)
    {
        At = map.At;
        Owner = keys.Owner;
        _diagnostics = diagnostics;
        _entries = keys.HasAll(map.Entries) ? map.Entries : map.Entries.Where(entry => Admit(entry, keys)).ToEquatableArray();
    }

    public TextRange At { get; }

    /// <summary>The thing that the map describes, as messages name it.</summary>
    public string Owner { get; }

    /// <summary>Null, and a diagnostic, if the node is not a map.</summary>
    public static MapReader? Open(YamlNode node, KeySet keys, DiagnosticBag diagnostics)
    {
        if (node is YamlMap map)
            return new MapReader(map, keys, diagnostics);
        diagnostics.Add(Rules.NotAMap, node.At, Sentence(keys.Owner));
        return null;
    }

    public bool Has(string key) => Entry(key) is not null;

    public YamlNode? Node(string key) => Entry(key)?.Value;

    /// <param name="key">One that is there.</param>
    public TextRange KeyAt(string key) => Entry(key) is { } entry ? entry.Key.At : default;

    /// <summary>The value of a key that must be there; null, and a diagnostic, if it is not.</summary>
    public YamlNode? Required(string key)
    {
        var node = Node(key);
        if (node is null)
            _diagnostics.Add(Rules.MissingKey, At, Sentence(Owner), $"'{key}'");
        return node;
    }

    /// <summary>Reports a map that has neither of two keys.</summary>
    public void RequireAny(string first, string second)
    {
        if (!Has(first) && !Has(second))
            _diagnostics.Add(Rules.MissingKey, At, Sentence(Owner), $"'{first}' or '{second}'");
    }

    public Located<string>? Text(string key) => Node(key) is { } node ? Scalars.Text(key, node, _diagnostics) : null;

    /// <summary>Prose: as <see cref="Text"/>, and a comment that cut it short is reported.</summary>
    public string? Prose(string key)
    {
        if (Node(key) is not { } node || Scalars.Text(key, node, _diagnostics) is not { } text)
            return null;
        if (node is YamlScalar { IsCutByComment: true })
            _diagnostics.Add(Rules.TextCutByComment, node.At, key);
        return text.Value.Trim();
    }

    public Located<bool>? Bool(string key) => Node(key) is { } node ? Scalars.Bool(key, node, _diagnostics) : null;

    public Located<int>? Count(string key, int least = 0) => Node(key) is { } node ? Scalars.Count(key, node, least, _diagnostics) : null;

    /// <summary>One word of a closed list.</summary>
    public Located<T>? OneOf<T>(string key, WordList<T> words)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (words.Find(text.Value) is { } meaning)
            return new Located<T>(meaning, text.At);
        _diagnostics.Add(Rules.NotOneOf, text.At, key, string.Join(", ", words.All), text.Value, Suggestion.For(text.Value, words.All));
        return null;
    }

    /// <summary>Whole seconds, written <c>60s</c>.</summary>
    public Located<int>? Seconds(string key)
    {
        if (Text(key) is not { } text)
            return null;
        const int Day = 24 * 60 * 60;
        var digits = text.Value.EndsWith("s", System.StringComparison.Ordinal) ? text.Value.Substring(0, text.Value.Length - 1) : "";
        if (JsonNumber.IsInteger(digits) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Day)
            return new Located<int>(seconds, text.At);
        _diagnostics.Add(Rules.NotASpan, text.At, key, text.Value);
        return null;
    }

    private static string Sentence(string owner) => char.ToUpperInvariant(owner[0]) + owner.Substring(1);

    private bool Admit(YamlEntry entry, KeySet keys)
    {
        if (keys.Has(entry))
            return true;
        var advice = keys.Foreign?.Invoke(entry.Key.Text) ?? Suggestion.For(entry.Key.Text, keys.Names);
        _diagnostics.Add(Rules.UnknownKey, entry.Key.At, entry.Key.Text, Owner, advice);
        return false;
    }

    /// <summary>Asked for each key that may stand in a map, of which few do.</summary>
    private YamlEntry? Entry(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key.Text == key)
                return entry;
        }
        return null;
    }
}
