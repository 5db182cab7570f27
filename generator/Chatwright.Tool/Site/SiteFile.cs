namespace Chatwright.Tool.Site;

/// <summary>A file of a site.</summary>
/// <param name="Path">The address below the root, with slashes.</param>
internal sealed record SiteFile(string Path, string Text)
{
    /// <summary>The media type that a file of this name is served as; null if no page and no file that a page loads has such a name.</summary>
    public static string? ContentType(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
