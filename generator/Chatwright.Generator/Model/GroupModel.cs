using Chatwright.Generator.Names;

namespace Chatwright.Generator.Model;

internal sealed record GroupModel(GroupNames Names, DocModel Docs)
{
    /// <summary>The property of the client.</summary>
    public string Name => Names.Property;
}
