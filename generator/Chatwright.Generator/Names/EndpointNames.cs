using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of an endpoint.</summary>
/// <param name="Request">The request's type; null if there is no body, or the request is a declared type.</param>
/// <param name="Descriptor">The property that describes the endpoint, among those of its group.</param>
/// <param name="Method">The method that sends one request.</param>
/// <param name="ItemsMethod">The method that returns a pageable; null for an endpoint without paging.</param>
internal sealed record EndpointNames(string? Request, string Response, string Descriptor, string Method, string? ItemsMethod)
{
    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => new[] { Request, Response }.OfType<string>().ToEquatableArray();

    /// <summary>The members of the group's client, all of which the registry claims.</summary>
    public EquatableArray<string> Members => new[] { Method, ItemsMethod }.OfType<string>().ToEquatableArray();
}
