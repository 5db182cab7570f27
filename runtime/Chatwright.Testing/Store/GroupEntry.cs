namespace Chatwright.Testing.Store;

/// <summary>A conversation group. Ids count from 1 for each user and are never reused.</summary>
internal sealed class GroupEntry(long id, string name)
{
    internal long Id { get; } = id;

    internal string Name { get; set; } = name;
}
