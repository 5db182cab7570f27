using System.Buffers;
using System.Runtime.CompilerServices;

namespace Chatwright.Generated;

/// <summary>
/// Collects the elements of one list while it is read. The first few stay on the stack, since most lists are short; more go to a pooled
/// array. Each list has a buffer of its own, so that lists within lists do not meet.
/// </summary>
internal struct ListBuffer<T>
{
    private First _first;
    private T[]? _rented;
    private int _count;

    internal void Add(T item)
    {
        if (_rented is null && _count < First.Length)
            _first[_count] = item;
        else
            AddRented(item);
        _count++;
    }

    /// <summary>Ends the collecting. Where an element is at fault it never comes to that, and the garbage collector takes the pooled array.</summary>
    internal ApiList<T> ToList()
    {
        if (_count == 0)
            return default;
        var items = new T[_count];
        if (_rented is null)
        {
            ((ReadOnlySpan<T>)_first)[.._count].CopyTo(items);
            return new(items);
        }
        _rented.AsSpan(0, _count).CopyTo(items);
        Return();
        return new(items);
    }

    private void AddRented(T item)
    {
        if (_rented is null)
        {
            _rented = ArrayPool<T>.Shared.Rent(4 * First.Length);
            ((ReadOnlySpan<T>)_first).CopyTo(_rented);
        }
        else if (_count == _rented.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * _count);
            _rented.AsSpan().CopyTo(larger);
            Return();
            _rented = larger;
        }
        _rented[_count] = item;
    }

    private readonly void Return()
    {
        // The pool must not keep models alive. Only what was written needs clearing.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _rented.AsSpan(0, _count).Clear();
        ArrayPool<T>.Shared.Return(_rented!);
    }

    [InlineArray(Length)]
    private struct First
    {
        internal const int Length = 8;
        private T _element;
    }
}
