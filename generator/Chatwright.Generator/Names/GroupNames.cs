using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of a group of endpoints.</summary>
/// <param name="Property">The property of the service's client, and the class with the descriptors of the group's endpoints.</param>
/// <param name="Extensions">The class with the short forms of the client's methods.</param>
internal sealed record GroupNames(string Property, string Client, string Extensions)
{
    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => [Client, Extensions];
}
