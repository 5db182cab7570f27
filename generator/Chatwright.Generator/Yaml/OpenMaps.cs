using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Yaml;

/// <summary>The entries of the maps that are being read. On each level one at most is open, so the next one there takes its room.</summary>
internal sealed class OpenMaps<T>(Func<T, string> nameOf)
    where T : struct
{
    private readonly List<NamedItems<T>> _levels = [];

    /// <summary>A new map on a level, the outermost being 1.</summary>
    public NamedItems<T> Open(int level)
    {
        while (_levels.Count < level)
            _levels.Add(new(nameOf));
        var items = _levels[level - 1];
        items.Clear();
        return items;
    }
}
