namespace Chatwright.Testing.Store;

/// <summary>A conversation group. Ids are counted from 1 for each user and never used again.</summary>
internal sealed class GroupEntry(long id, string name)
{
    internal long Id { get; } = id;

    internal string Name { get; set; } = name;
}
