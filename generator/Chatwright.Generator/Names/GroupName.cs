namespace Chatwright.Generator.Names;

/// <summary>A group of endpoints and its name in C#.</summary>
/// <param name="Segment">The segment of the paths.</param>
/// <param name="Name">Empty or invalid if no C# name can be made of the segment.</param>
internal sealed record GroupName(string Segment, string Name)
{
    /// <summary>The name of a group that the service does not declare.</summary>
    public static GroupName Of(string segment) => new(segment, Identifiers.Pascal(segment));
}
