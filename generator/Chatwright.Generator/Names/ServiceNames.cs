using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of a service.</summary>
/// <param name="Service">The service's name in the spec, which begins all the others.</param>
/// <param name="Hosting">The class with the methods that add clients to a host.</param>
/// <param name="AddMethod">The name of these methods.</param>
internal sealed record ServiceNames(
    string Service, string Client, string Options, string Region, string ErrorCode, string Errors, string Json, string Hosting, string AddMethod)
{
    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => [Client, Options, Region, ErrorCode, Errors, Json, Hosting];
}
