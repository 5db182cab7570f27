using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of a group of endpoints.</summary>
/// <param name="Property">The property of the service's client, and the class with the descriptors of the group's endpoints.</param>
/// <param name="Extensions">The class with the short forms of the client's methods.</param>
internal sealed record GroupNames(string Property, string Client, string Extensions)
{
    /// <summary>The class with the descriptors of the endpoints that a project adds to a compiled client.</summary>
    public string Endpoints => Property + "Endpoints";

    /// <summary>The enum of the codes that a project adds to those of a compiled client.</summary>
    public string ErrorCode => Property + "ErrorCode";

    /// <summary>The class with the method that compares an error with one of the added codes.</summary>
    public string Errors => Property + "ErrorExtensions";

    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => [Client, Extensions];

    /// <summary>The types that a project adds to a compiled client, all of which the registry claims.</summary>
    public EquatableArray<string> TypesOfExtension => [Client, Extensions, Endpoints, ErrorCode, Errors];
}
