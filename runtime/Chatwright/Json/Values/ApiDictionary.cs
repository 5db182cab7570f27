namespace Chatwright;

/// <summary>Creates <see cref="ApiDictionary{TValue}"/>.</summary>
public static class ApiDictionary
{
    /// <summary>Creates a dictionary that holds a copy of the entries. Of duplicate keys, the last entry counts.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">The entries are null.</exception>
    public static ApiDictionary<TValue> Create<TValue>(IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var copy = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            copy[key] = value;
        return new ApiDictionary<TValue>(copy);
    }
}
