using Chatwright.Generator.Names;

namespace Chatwright.Generator.Model;

/// <param name="Namespace">That of the group's types.</param>
internal sealed record GroupModel(GroupNames Names, string Namespace, DocModel Docs)
{
    /// <summary>The property of the client.</summary>
    public string Name => Names.Property;
}
