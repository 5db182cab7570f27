using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace Chatwright.Generator.Names;

/// <summary>The locals and parameters that stand for members in emitted code.</summary>
internal static class LocalNames
{
    private const int MaxKnown = 1024;

    /// <summary>Members of one name are many, and each would otherwise keep a text of its own.</summary>
    [ThreadStatic]
    private static Dictionary<string, string>? s_known;

    /// <summary>The property's name with a small letter, marked where C# or the emitted code has the name already.</summary>
    public static string Of(string property)
    {
        var known = s_known ??= [];
        if (known.TryGetValue(property, out var local))
            return local;
        local = Make(property);
        if (known.Count < MaxKnown)
            known.Add(property, local);
        return local;
    }

    private static string Make(string property)
    {
        var name = char.ToLowerInvariant(property[0]) + property.Substring(1);
        if (IsInTemplates(name))
            return name + "_";
        return SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
    }

    /// <summary>Parameters and locals of the emitted methods that read, write, check or call.</summary>
    private static bool IsInTemplates(string name) => name
        is "json" or "member" or "value" or "check" or "request" or "client" or "page" or "only" or "start" or "it"
        or "cancellationToken" or "failed" or "response" or "content";
}
