using System.Collections.Generic;

namespace Chatwright.Generator.Types;

/// <summary>Which types can be met in a value of others.</summary>
internal static class Reach
{
    /// <summary>The types given, those that they mention, and so on.</summary>
    public static HashSet<DeclaredType> Of(IEnumerable<DeclaredType> types)
    {
        var reached = new HashSet<DeclaredType>();
        var open = new Stack<DeclaredType>(types);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!reached.Add(type))
                continue;
            foreach (var mentioned in type.References)
                open.Push(mentioned);
        }
        return reached;
    }
}
