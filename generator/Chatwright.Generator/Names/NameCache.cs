using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Names;

/// <summary>A cache of names made of others. The same few occur in many files, and are shared to save memory.</summary>
/// <param name="make">Makes a name that is not cached.</param>
internal sealed class NameCache(Func<string, string> make)
{
    private const int MaxKnown = 1024;
    private const int MaxLength = 100;

    private readonly Dictionary<string, string> _known = [];

    public string Of(string text)
    {
        if (_known.TryGetValue(text, out var name))
            return name;
        name = make(text);
        if (_known.Count < MaxKnown && text.Length <= MaxLength)
            _known.Add(text, name);
        return name;
    }
}
