using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>A part of a page with a heading of the second order.</summary>
internal static class Section
{
    public static Html Of(string id, string title, Html content) => Html.Of($"""
        <section aria-labelledby="{id}"><h2 id="{id}">{title}</h2>
        {content}
        </section>

        """);
}
