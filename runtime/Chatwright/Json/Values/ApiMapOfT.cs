using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Chatwright;

/// <summary>
/// An immutable map with text keys. It is never null: the default is the empty map. Two maps with equal entries are equal, whatever
/// their order.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct ApiMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ApiMap<T>>
{
    private const int MostPrinted = 32;
    private static readonly Dictionary<string, T> s_empty = [];

    private readonly Dictionary<string, T>? _entries;

    /// <summary>Takes over the entries, which no other code may change afterwards.</summary>
    internal ApiMap(Dictionary<string, T> entries) => _entries = entries;

    /// <summary>The number of entries.</summary>
    public int Count => Entries.Count;

    /// <summary>The keys, in their original order.</summary>
    public IEnumerable<string> Keys => Entries.Keys;

    /// <summary>The values, in their original order.</summary>
    public ApiList<T> Values => Count == 0 ? default : ApiList.Create<T>(Entries.Values.ToArray());

    IEnumerable<T> IReadOnlyDictionary<string, T>.Values => Entries.Values;

    private Dictionary<string, T> Entries => _entries ?? s_empty;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; letter case counts.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public T this[string key] => Entries[key];

    /// <summary>Copies the entries of a dictionary.</summary>
    /// <param name="entries">The entries; null gives the empty map.</param>
    public static implicit operator ApiMap<T>(Dictionary<string, T>? entries) => entries is null ? default : ApiMap.Create(entries);

    /// <summary>Determines whether two maps have equal entries.</summary>
    /// <param name="left">A map.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(ApiMap<T> left, ApiMap<T> right) => left.Equals(right);

    /// <summary>Determines whether two maps differ in any entry.</summary>
    /// <param name="left">A map.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(ApiMap<T> left, ApiMap<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => Entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ApiMap<T> other)
    {
        if (Count != other.Count)
            return false;
        foreach (var (key, value) in Entries)
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<T>.Default.Equals(value, theirs))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiMap<T> other && Equals(other);

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
    public Dictionary<string, T>.Enumerator GetEnumerator() => Entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first entries, as <c>{ a = 1, b = 2 }</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{");
        var separator = " ";
        foreach (var (key, value) in Entries.Take(MostPrinted))
        {
            text.Append(separator).Append(key).Append(" = ").Append(value);
            separator = ", ";
        }
        return text.Append(Count > MostPrinted ? ", … }" : " }").ToString();
    }
}
