using System.Text.Json;
using Chatwright.Tool.Site.Content;

namespace Chatwright.Tool.Site;

/// <summary>
/// The index that the search looks in: JSON, as the argument of a function, since a page that is opened from a disk may load scripts and no data.
/// </summary>
internal static class SearchIndex
{
    public static string Of(SiteContent content, SiteMap map)
    {
        var entries = new List<Entry>();
        foreach (var endpoint in content.Endpoints)
        {
            entries.Add(new("Endpoint", $"{endpoint.Group.Name}.{endpoint.MainMethod}", endpoint.Path,
                endpoint.Docs.Summary ?? "", map.Of(endpoint)));
        }
        foreach (var webhook in content.Webhooks)
            entries.Add(new("Webhook", webhook.Names.Descriptor, webhook.Command, webhook.Docs.Summary ?? "", map.Of(webhook)));
        foreach (var type in content.SharedTypes)
            entries.Add(new("Type", type.Model.Name, "", type.Model.Docs.Summary ?? "", map.Of(type)));
        foreach (var (service, error) in content.Services.SelectMany(service => service.Errors.Select(error => (service, error))))
        {
            var code = error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
            entries.Add(new("Error", $"{code} {error.Name}", "", error.Summary ?? "", map.Of(error, service.Home)));
        }
        // The encoder escapes all that has a meaning in HTML, too.
        var lines = entries.Select(entry => JsonSerializer.Serialize(entry, JsonSerializerOptions.Web));
        return $"chatwrightSearch([\n{string.Join(",\n", lines)}\n]);\n";
    }

    /// <param name="Kind">The kind of the page.</param>
    /// <param name="Name">The title.</param>
    /// <param name="Detail">A second name, such as the path of an endpoint.</param>
    /// <param name="Url">The address below the root.</param>
    private sealed record Entry(string Kind, string Name, string Detail, string Summary, string Url);
}
