using System.Collections.Generic;

namespace Chatwright.Generator.Names;

/// <summary>Names that unions have beside those of their members and cases.</summary>
internal static class UnionNames
{
    /// <summary>The property of an unknown case that holds the original object. No case hides it.</summary>
    public static string Raw(IEnumerable<string> caseNames)
    {
        var (name, taken) = ("Json", new HashSet<string>(caseNames));
        while (taken.Contains(name))
            name += "Value";
        return name;
    }
}
