using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Chatwright.Generator.Values;

/// <summary>An immutable array with value equality, by which Roslyn decides whether later steps run.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T>(T[]? items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items = items;

    public static EquatableArray<T> Empty => default;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
            return true;
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this)
            hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        return hash;
    }

    // These are called many thousand times in a run, over a few items each: Linq would allocate more than it looks at.
    public bool Any(Func<T, bool> predicate) => FindIndex(predicate) >= 0;

    public bool All(Func<T, bool> predicate)
    {
        foreach (var item in this)
        {
            if (!predicate(item))
                return false;
        }
        return true;
    }

    public T? FirstOrDefault(Func<T, bool> predicate) => FindIndex(predicate) is >= 0 and var index ? this[index] : default;

    /// <summary>The results of a function of each item.</summary>
    public EquatableArray<TResult> ConvertAll<TResult>(Converter<T, TResult> converter) => _items is { Length: > 0 }
        ? new(Array.ConvertAll(_items, converter))
        : default;

    /// <summary>The items, and more after them.</summary>
    public EquatableArray<T> Concat(EquatableArray<T> more)
    {
        if (more.Count == 0)
            return this;
        if (Count == 0)
            return more;
        var all = new T[Count + more.Count];
        _items!.CopyTo(all, 0);
        more._items!.CopyTo(all, Count);
        return new(all);
    }

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private int FindIndex(Func<T, bool> predicate)
    {
        for (var i = 0; i < Count; i++)
        {
            if (predicate(this[i]))
                return i;
        }
        return -1;
    }

    public struct Enumerator(T[]? items)
    {
        private int _index = -1;

        public readonly T Current => items![_index];

        public bool MoveNext() => items is not null && ++_index < items.Length;
    }
}

internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}
