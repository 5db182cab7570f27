namespace Chatwright.Generator.Names;

/// <summary>The fix for a wire name that cannot be turned into a C# name.</summary>
internal static class Naming
{
    public const string Give = "Add 'name: …'";

    /// <summary>A group is named where the service is described.</summary>
    public const string GiveInService = "Name the group under 'groups' of the service";

    /// <summary>The fix for a name that the author chose freely, without a wire name to follow.</summary>
    public const string Choose = "Choose a name that begins with a letter from A to Z";

    /// <summary>A list of texts has no place for a name.</summary>
    public const string Map = "Write the enum as a map of names and values, 'Name: value'";
}
