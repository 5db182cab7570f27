using System;
using System.Collections.Generic;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Yaml;

/// <summary>The entries of a map in their order, no two of one name. Nearly all maps are small, so that only a large one is given an index.</summary>
internal sealed class NamedItems<T>(Func<T, string> nameOf)
    where T : struct
{
    private const int MaxWithoutIndex = 8;

    private T[] _items = [];
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>Finds the item of that name; null if there is none yet.</summary>
    public T? Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var at) ? _items[at] : null;
        for (var i = 0; i < _count; i++)
        {
            if (nameOf(_items[i]) == name)
                return _items[i];
        }
        return null;
    }

    /// <param name="item">An item whose name was not found.</param>
    public void Add(T item)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, 2 * _count));
        _items[_count] = item;
        _index?.Add(nameOf(item), _count);
        if (++_count == MaxWithoutIndex)
            MakeIndex();
    }

    public EquatableArray<T> ToEquatableArray() => _count == 0 ? [] : new(_items.AsSpan(0, _count).ToArray());

    /// <summary>Makes room for the items of another map.</summary>
    public void Clear()
    {
        _count = 0;
        _index = null;
    }

    private void MakeIndex()
    {
        _index = [];
        for (var i = 0; i < _count; i++)
            _index.Add(nameOf(_items[i]), i);
    }
}
