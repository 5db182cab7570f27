namespace Chatwright.Tool.Site.Content;

/// <summary>The place of a page, from which relative links lead to others. So the site works in any folder, and from a disk.</summary>
/// <param name="Path">The address below the root: in no folder, or in one.</param>
internal sealed record Place(string Path)
{
    /// <summary>The link to an address below the root.</summary>
    public string To(string path) => (Path.Contains('/') ? "../" : "") + path;
}
