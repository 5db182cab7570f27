using System.Linq;

namespace Chatwright.Generator.Model;

/// <summary>The C# names of an endpoint.</summary>
/// <param name="Request">The request's type; null when nothing is sent or the request is a type with a name of its own.</param>
/// <param name="Field">The field of the group's client that describes the endpoint.</param>
/// <param name="PagesMethod">The method that walks the pages; null for an endpoint without paging.</param>
/// <param name="ItemsMethod">The method that walks the items of all pages.</param>
internal sealed record EndpointNames(string? Request, string Response, string Field, string Method, string? PagesMethod, string? ItemsMethod)
{
    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => new[] { Request, Response }.OfType<string>().ToEquatableArray();

    /// <summary>The members of the group's client, all of which the registry claims.</summary>
    public EquatableArray<string> Members => new[] { Method, PagesMethod, ItemsMethod, Field }.OfType<string>().ToEquatableArray();
}
