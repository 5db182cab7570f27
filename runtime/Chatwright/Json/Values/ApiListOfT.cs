using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chatwright;

/// <summary>An immutable list that is never null and is compared by its elements.</summary>
/// <remarks>
/// The default value is the empty list. Write one as <c>[a, b]</c>, or convert an array or a <see cref="List{T}"/>, whose elements are
/// copied. Two lists are equal when they hold equal elements in the same order, so that records with lists in them are values.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[CollectionBuilder(typeof(ApiList), nameof(ApiList.Create))]
public readonly struct ApiList<T> : IReadOnlyList<T>, IEquatable<ApiList<T>>
{
    // Keeps log lines short.
    private const int MaxShown = 16;

    private readonly T[]? _items;

    /// <summary>Takes over the array, which no other code may hold.</summary>
    internal ApiList(T[] items) => _items = items;

    /// <summary>The number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Determines whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>Copies the elements of an array. Null gives the empty list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ApiList<T>(T[]? items) => ApiList.Create(new ReadOnlySpan<T>(items));

    /// <summary>Copies the elements of a list. Null gives the empty list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ApiList<T>(List<T>? items) => items is null or { Count: 0 } ? default : new(items.ToArray());

    /// <summary>Determines whether both hold equal elements in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ApiList<T> left, ApiList<T> right) => left.Equals(right);

    /// <summary>Determines whether the two differ in an element, in number or in order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ApiList<T> left, ApiList<T> right) => !left.Equals(right);

    /// <summary>The elements, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A new array of the elements.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>Enumerates the elements in order.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Determines whether the other list holds equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ApiList<T> other) => ReferenceEquals(_items, other._items) || AsSpan().SequenceEqual(other.AsSpan(), comparer: null);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ApiList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements as <c>[a, b]</c>; of a long list the first 16 and the number of elements.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        var shown = Math.Min(Count, MaxShown);
        for (var i = 0; i < shown; i++)
            text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{this[i]}");
        if (shown < Count)
            text.Append(CultureInfo.InvariantCulture, $", … ({Count} in all)");
        return text.Append(']').ToString();
    }

    /// <summary>Enumerates the elements of an <see cref="ApiList{T}"/> in order, without an allocation.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[] _items;
        private int _index = -1;

        internal Enumerator(T[] items) => _items = items;

        /// <summary>The current element.</summary>
        public readonly T Current => _items[_index];

        readonly object? IEnumerator.Current => Current;

        /// <summary>Moves to the next element.</summary>
        /// <returns><see langword="true"/> if there is one; <see langword="false"/> at the end.</returns>
        public bool MoveNext() => ++_index < _items.Length;

        /// <summary>Moves back before the first element.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing: an enumerator holds no resources.</summary>
        public readonly void Dispose()
        {
        }
    }
}
