using System.Buffers;
using System.Runtime.CompilerServices;

namespace Chatwright.Json;

/// <summary>
/// Collects the elements of one list while it is read. The first few stay on the stack, since most lists are short; more go to a pooled
/// array. Each list has a separate buffer, so that nested lists do not mix.
/// </summary>
internal ref struct ListBuffer<T>
{
    private First _first;
    private T[]? _rented;

    // All of the rented array. Writing to a span needs no check of the array's element type.
    private Span<T> _room;
    private int _count;

    internal void Add(T item)
    {
        if (_rented is null && _count < First.Length)
            _first[_count] = item;
        else
            AddRented(item);
        _count++;
    }

    /// <summary>Ends the collecting. After a fault in an element it is not called, and the garbage collector takes the pooled array.</summary>
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
        _room[.._count].CopyTo(items);
        Return();
        return new(items);
    }

    private void AddRented(T item)
    {
        if (_rented is null)
        {
            _room = _rented = ArrayPool<T>.Shared.Rent(4 * First.Length);
            ((ReadOnlySpan<T>)_first).CopyTo(_room);
        }
        else if (_count == _rented.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * _count);
            _room.CopyTo(larger);
            Return();
            _room = _rented = larger;
        }
        _room[_count] = item;
    }

    private readonly void Return()
    {
        // The pool must not keep models alive. Only the written part needs clearing.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _room[.._count].Clear();
        ArrayPool<T>.Shared.Return(_rented!);
    }

    [InlineArray(Length)]
    private struct First
    {
        internal const int Length = 8;
        private T _element;
    }
}
