using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Chatwright.Validation;

/// <summary>Texts by name, in the order in which they were added. A text that cannot be sent is refused when it is set.</summary>
internal abstract class TextMap(StringComparer names) : IDictionary<string, string>
{
    private readonly List<KeyValuePair<string, string>> _items = [];

    public int Count => _items.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _items.ConvertAll(static item => item.Key);

    public ICollection<string> Values => _items.ConvertAll(static item => item.Value);

    /// <exception cref="ArgumentException">The name or the value cannot be sent.</exception>
    public string this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");
        set
        {
            Check(key, value);
            var at = IndexOf(key);
            if (at < 0)
                _items.Add(new(key, value));
            else
                _items[at] = new(_items[at].Key, value);
        }
    }

    /// <exception cref="ArgumentException">The name or the value cannot be sent, or the name is there already.</exception>
    public void Add(string key, string value)
    {
        Check(key, value);
        if (ContainsKey(key))
            throw new ArgumentException($"'{key}' is there already.", nameof(key));
        _items.Add(new(key, value));
    }

    public void Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _items[at].Value;
        return at >= 0;
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool Contains(KeyValuePair<string, string> item) => TryGetValue(item.Key, out var value) && value == item.Value;

    public bool Remove(string key)
    {
        var at = IndexOf(key);
        if (at >= 0)
            _items.RemoveAt(at);
        return at >= 0;
    }

    public bool Remove(KeyValuePair<string, string> item) => Contains(item) && Remove(item.Key);

    public void Clear() => _items.Clear();

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Names only: values may be secret.</summary>
    public override string ToString() => string.Join(", ", Keys);

    /// <exception cref="ArgumentException">The name or the value cannot be sent. The message has the name and never the value.</exception>
    protected abstract void Check(string key, string value);

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _items.FindIndex(item => names.Equals(item.Key, key));
    }
}
