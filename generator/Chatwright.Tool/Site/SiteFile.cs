namespace Chatwright.Tool.Site;

/// <summary>A file of a site.</summary>
/// <param name="Path">The address below the root, with slashes.</param>
internal sealed record SiteFile(string Path, string Text)
{
    public string ContentType => System.IO.Path.GetExtension(Path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>Determines whether a site may have a file of this name.</summary>
    public static bool IsKnown(string path) => System.IO.Path.GetExtension(path) is ".html" or ".css" or ".js" or ".svg";
}
