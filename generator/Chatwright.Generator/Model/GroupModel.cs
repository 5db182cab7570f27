using Chatwright.Generator.Names;

namespace Chatwright.Generator.Model;

internal sealed record GroupModel(GroupNames Names, DocModel Docs)
{
    /// <summary>True if the group is one of the compiled client that the project's files extend.</summary>
    public bool IsCompiled { get; init; }

    /// <summary>The property of the client.</summary>
    public string Name => Names.Property;
}
