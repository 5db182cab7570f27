namespace Chatwright;

/// <summary>Creates <see cref="ApiList{T}"/>. Collection expressions such as <c>[a, b]</c> call it.</summary>
public static class ApiList
{
    /// <summary>Creates a list that holds a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static ApiList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>Creates a list that holds a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ApiList<T> ToApiList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return [.. items];
    }
}
