using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Chatwright.Generator.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Chatwright.Generator.Names;

/// <summary>C# names from wire names. The only place that makes one from the text of a spec.</summary>
internal static class Identifiers
{
    /// <summary>The members that every class or record has; no other may be called so.</summary>
    private static readonly HashSet<string> s_inherited =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
    ];

    [ThreadStatic]
    private static NameCache? s_pascal;

    /// <summary><c>From_Account</c> becomes <c>FromAccount</c>: split at all but ASCII letters and digits, each part's first letter raised.</summary>
    /// <returns>The name; empty, or beginning with a digit, if no valid name can be made.</returns>
    public static string Pascal(string wireName) => IsName(wireName) ? wireName : (s_pascal ??= new NameCache(MakePascal)).Of(wireName);

    /// <summary><c>[A-Z][A-Za-z0-9]*</c>: never a keyword, never in need of an escape.</summary>
    public static bool IsName(string text)
    {
        if (text.Length == 0 || text[0] is not (>= 'A' and <= 'Z'))
            return false;
        foreach (var c in text)
        {
            if (!AsciiCharacter.IsLetterOrDigit(c))
                return false;
        }
        return true;
    }

    /// <summary>A namespace: identifiers joined by dots.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && !IsKeyword(part));

    /// <summary>A namespace from any text, as project names have it: <c>1st my-app.class</c> becomes <c>_1st_my_app.@class</c>.</summary>
    public static string Namespace(string text) => string.Join(".", text.Split('.').Where(part => part.Length > 0).Select(NamespacePart));

    /// <summary>True if every record declares a member of that name, so that the record cannot be called so.</summary>
    public static bool IsDeclaredByRecords(string name) => name is "EqualityContract" or "Equals" or "GetHashCode" or "PrintMembers" or "ToString";

    /// <summary>True if every class has a member of that name.</summary>
    public static bool IsInheritedByClasses(string name) =>
        name is "Equals" or "Finalize" or "GetHashCode" or "GetType" or "MemberwiseClone" or "ReferenceEquals" or "ToString";

    /// <summary>True if every class or record has a member of that name.</summary>
    public static bool IsInherited(string name) => s_inherited.Contains(name);

    private static string MakePascal(string wireName)
    {
        var name = new StringBuilder(wireName.Length);
        var raise = true;
        foreach (var c in wireName)
        {
            var isKept = AsciiCharacter.IsLetterOrDigit(c);
            if (isKept)
                name.Append(raise && c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
            raise = !isKept;
        }
        return name.ToString();
    }

    private static string NamespacePart(string text)
    {
        var part = new StringBuilder(text.Length + 1);
        foreach (var c in text)
            part.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (!SyntaxFacts.IsIdentifierStartCharacter(part[0]))
            part.Insert(0, '_');
        var name = part.ToString();
        return IsKeyword(name) ? "@" + name : name;
    }

    private static bool IsKeyword(string text) => SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None;
}
