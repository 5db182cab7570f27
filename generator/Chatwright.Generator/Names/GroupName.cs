namespace Chatwright.Generator.Names;

/// <summary>A group of endpoints and its names in C#.</summary>
/// <param name="Segment">The key of the group: a segment of paths, or a word that endpoints name.</param>
/// <param name="Name">Empty or invalid if no C# name can be made of the segment.</param>
/// <param name="Noun">The word for the subject of the endpoints, which is part of the names of their types.</param>
internal sealed record GroupName(string Segment, string Name, string Noun)
{
    /// <summary>The name of a group that the service does not declare.</summary>
    public static GroupName Of(string segment) => Of(segment, null, null);

    /// <param name="name">The name in the service's file; null if it has none.</param>
    /// <param name="noun">The noun in the service's file; null if it has none. An invalid one is reported there and ignored here.</param>
    public static GroupName Of(string segment, string? name, string? noun)
    {
        var given = name ?? Identifiers.Pascal(segment);
        return new GroupName(segment, given, noun is not null && Identifiers.IsName(noun) ? noun : given);
    }
}
