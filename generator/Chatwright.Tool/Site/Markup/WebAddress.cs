namespace Chatwright.Tool.Site.Markup;

/// <summary>Addresses that a link may lead to.</summary>
internal static class WebAddress
{
    /// <summary>Determines whether an address is one of the web: no script, no file, none that depends on the page.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>A link to another site, or the address as text if a link to it would be unsafe.</summary>
    public static Html Link(string address, string text) => IsSafe(address)
        ? Html.Of($"""<a href="{address}" rel="external noopener noreferrer">{text}</a>""")
        : Html.Of($"{address}");
}
