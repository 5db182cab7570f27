using Chatwright.Generator.Model;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of error codes.</summary>
internal static class ErrorNames
{
    /// <summary>None is what the enum of the codes calls the absence of an error.</summary>
    public static bool IsUsable(string name) => Identifiers.IsName(name) && name != FixedNames.None;
}
