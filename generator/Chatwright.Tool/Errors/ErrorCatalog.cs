using Chatwright.Generator.Model;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Errors;

/// <summary>The error codes of specs: those of endpoints first, since their advice may differ, then those of services.</summary>
internal sealed class ErrorCatalog(SpecProject project)
{
    private static readonly Lazy<ErrorCatalog> s_shipped = new(() =>
        new ErrorCatalog(SpecProject.Compile(ShippedSpecs.All, null, CancellationToken.None)));

    /// <summary>Of the specs that come with Chatwright.</summary>
    public static ErrorCatalog Shipped => s_shipped.Value;

    /// <summary>Finds the facts about a code.</summary>
    /// <param name="endpoint">The endpoint that returned it; null for any.</param>
    public ErrorEntry? Find(long code, EndpointModel? endpoint = null)
    {
        var services = project.Models<ServiceModel>();
        var found = endpoint?.OwnErrors.Concat(endpoint.Errors).FirstOrDefault(error => error.Has(code))
            ?? services.SelectMany(service => service.Errors).FirstOrDefault(error => error.Has(code));
        return found is null ? null : ErrorEntry.Of(found);
    }
}
