using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Names;

/// <summary>Names that are made of others. The same few stand in many files, each of which would otherwise keep a text of its own.</summary>
/// <param name="make">Makes a name that is not known yet.</param>
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
