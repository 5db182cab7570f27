using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Chatwright;

/// <summary>
/// An immutable dictionary with text keys. It is never null: the default is empty. Two dictionaries with equal entries are equal, whatever
/// their order.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public readonly struct ApiDictionary<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ApiDictionary<TValue>>
{
    private const int MaxShown = 32;
    private static readonly Dictionary<string, TValue> s_empty = [];

    private readonly Dictionary<string, TValue>? _entries;

    /// <summary>Takes over the entries, which no other code may change afterwards.</summary>
    internal ApiDictionary(Dictionary<string, TValue> entries) => _entries = entries;

    /// <summary>The number of entries.</summary>
    public int Count => Entries.Count;

    /// <summary>The keys, in their original order.</summary>
    public IEnumerable<string> Keys => Entries.Keys;

    /// <summary>The values, in their original order.</summary>
    public IEnumerable<TValue> Values => Entries.Values;

    private Dictionary<string, TValue> Entries => _entries ?? s_empty;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; letter case counts.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[string key] => Entries[key];

    /// <summary>Copies the entries of a dictionary.</summary>
    /// <param name="entries">The entries; null gives the empty dictionary.</param>
    public static implicit operator ApiDictionary<TValue>(Dictionary<string, TValue>? entries)
        => entries is null ? default : ApiDictionary.Create(entries);

    /// <summary>Determines whether two dictionaries have equal entries.</summary>
    /// <param name="left">One dictionary.</param>
    /// <param name="right">The other dictionary.</param>
    public static bool operator ==(ApiDictionary<TValue> left, ApiDictionary<TValue> right) => left.Equals(right);

    /// <summary>Determines whether two dictionaries differ in any entry.</summary>
    /// <param name="left">One dictionary.</param>
    /// <param name="right">The other dictionary.</param>
    public static bool operator !=(ApiDictionary<TValue> left, ApiDictionary<TValue> right) => !left.Equals(right);

    /// <summary>Copies the values, in their original order.</summary>
    /// <returns>The values.</returns>
    public ApiList<TValue> GetValues() => Entries.Values.ToApiList();

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => Entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ApiDictionary<TValue> other)
    {
        if (Count != other.Count)
            return false;
        foreach (var (key, value) in Entries)
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<TValue>.Default.Equals(value, theirs))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiDictionary<TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, since the order of the entries does not count.
        var hash = 0;
        foreach (var (key, value) in Entries)
            hash += HashCode.Combine(key, value);
        return hash;
    }

    /// <summary>Enumerates the entries, in their original order.</summary>
    public Dictionary<string, TValue>.Enumerator GetEnumerator() => Entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first entries, as <c>{ a = 1, b = 2 }</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{");
        var separator = " ";
        var shown = 0;
        foreach (var (key, value) in Entries)
        {
            if (shown++ == MaxShown)
                break;
            text.Append(CultureInfo.InvariantCulture, $"{separator}{key} = {value}");
            separator = ", ";
        }
        return text.Append(Count > MaxShown ? ", … }" : " }").ToString();
    }
}
