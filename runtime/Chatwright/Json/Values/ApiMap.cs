namespace Chatwright;

/// <summary>Creates <see cref="ApiMap{T}"/>.</summary>
public static class ApiMap
{
    /// <summary>Creates a map that holds a copy of the entries. Of duplicate keys, the last entry counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">The entries are null.</exception>
    public static ApiMap<T> Create<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var copy = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            copy[key] = value;
        return new ApiMap<T>(copy);
    }
}
