using System;
using Microsoft.CodeAnalysis.CSharp;

namespace Chatwright.Generator.Names;

/// <summary>The locals and parameters that stand for members in emitted code.</summary>
internal static class LocalNames
{
    [ThreadStatic]
    private static NameCache? s_known;

    /// <summary>The property's name with a small letter, marked where C# or the emitted code has the name already.</summary>
    public static string Of(string property) => (s_known ??= new NameCache(Make)).Of(property);

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
