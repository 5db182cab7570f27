namespace Chatwright;

/// <summary>Makes <see cref="ApiList{T}"/>; what a collection expression such as <c>[a, b]</c> calls.</summary>
public static class ApiList
{
    /// <summary>Makes a list that holds a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static ApiList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());
}
