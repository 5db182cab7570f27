using System.Collections.Generic;

namespace Chatwright.Generator.Names;

/// <summary>Which file each name of the emitted code belongs to. A type is one file's alone, a namespace may be that of many.</summary>
internal sealed class NameRegistry
{
    private readonly Dictionary<(string Scope, string Name), string> _types = [];
    private readonly Dictionary<(string Scope, string Name), string> _namespaces = [];

    /// <summary>Gets the file that a name belongs to; null if it is free.</summary>
    public string? Owner(string scope, string name) =>
        _namespaces.TryGetValue((scope, name), out var path) || _types.TryGetValue((scope, name), out path) ? path : null;

    /// <summary>Claims the free ones among the names for a file.</summary>
    public void Claim(string scope, string path, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!_types.ContainsKey((scope, name)))
                _types.Add((scope, name), path);
        }
    }

    /// <summary>A namespace is one in each of those around it.</summary>
    public void ClaimNamespace(string path, string name)
    {
        for (var end = name.Length; end > 0;)
        {
            var dot = name.LastIndexOf('.', end - 1);
            var key = (name.Substring(0, System.Math.Max(dot, 0)), name.Substring(dot + 1, end - dot - 1));
            if (!_namespaces.ContainsKey(key))
                _namespaces.Add(key, path);
            end = dot;
        }
    }
}
