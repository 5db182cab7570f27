using Chatwright.Generator.Model;
using Chatwright.Tool.Site;
using Chatwright.Tool.Specs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chatwright.Tool.Faking;

/// <summary>The pages of the served specs, at the root. An endpoint goes before a page of the same address.</summary>
internal sealed class SiteFront(SpecProject project)
{
    private readonly HashSet<string> _endpoints =
        project.Models<EndpointModel>().Select(endpoint => "/" + endpoint.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>The pages by address. The first request of one makes them all, so that tests, which request none, do not wait for them.</summary>
    private readonly Lazy<Dictionary<string, SiteFile>> _files = new(() =>
        SiteBuilder.Build(project, CancellationToken.None, isServed: true).ToDictionary(file => "/" + file.Path, StringComparer.Ordinal));

    public void Map(WebApplication application) => application.Use(RunAsync);

    private Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var path = request.Path.Value is null or "" or "/" ? "/index.html" : request.Path.Value;
        var isPage = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && SiteFile.ContentType(path) is not null
            && !_endpoints.Contains(path);
        return isPage && _files.Value.TryGetValue(path, out var file) ? RespondAsync(context, file) : next(context);
    }

    private static async Task RespondAsync(HttpContext context, SiteFile file)
    {
        var response = context.Response;
        response.ContentType = SiteFile.ContentType(file.Path);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        // A later version of the tool, or other specs, may respond at the same address.
        response.Headers.CacheControl = "no-cache";
        if (HttpMethods.IsGet(context.Request.Method))
            await response.WriteAsync(file.Text, context.RequestAborted);
    }
}
