namespace Chatwright.Generator.Names;

/// <summary>The C# names of error codes.</summary>
internal static class ErrorNames
{
    /// <summary>Determines whether a name can be emitted. None is the enum's member for the absence of an error.</summary>
    public static bool IsUsable(string name) => Identifiers.IsName(name) && name != FixedNames.None;
}
