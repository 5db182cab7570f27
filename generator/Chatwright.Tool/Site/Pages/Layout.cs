using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The frame of all pages: the head, search and colour scheme at the top, the list of pages, the content.</summary>
internal static class Layout
{
    /// <summary>Only what the site itself brings is loaded, and no script or style stands in a page.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'";

    /// <param name="title">The title of the page, without that of the site.</param>
    /// <param name="main">The content.</param>
    /// <param name="current">The endpoint that the page is about; null for other pages.</param>
    /// <param name="scripts">Further scripts, below the root.</param>
    public static Html Page(PageContext page, string title, Html main, EndpointModel? current = null, params string[] scripts)
    {
        var (site, place) = (page.Content.Title, page.Place);
        var full = title == site ? site : $"{title} · {site}";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="chatwright docs">
            <meta name="referrer" content="no-referrer">
            <title>{full}</title>
            <link rel="icon" href="{place.To(SiteMap.Icon)}" type="image/svg+xml">
            <link rel="stylesheet" href="{place.To(SiteMap.Style)}">
            <script src="{place.To(SiteMap.Script)}"></script>
            {scripts.Select(script => Html.Of($"<script defer src=\"{place.To(script)}\"></script>\n"))}</head>
            <body data-root="{place.To("")}">
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top">
            <p class="brand"><a href="{place.To(SiteMap.Index)}">{site}</a></p>
            <form class="search" role="search" hidden>
            <label for="search-field" class="unseen">Search</label>
            <input id="search-field" type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-controls="search-results"
             aria-keyshortcuts="/">
            <p class="unseen" id="search-status" role="status"></p>
            <ul id="search-results" hidden></ul>
            </form>
            <button type="button" class="scheme" hidden>Dark</button>
            <a class="menu" href="#pages">Pages</a>
            </header>
            <div class="frame">
            <main id="content" tabindex="-1">
            {main}
            </main>
            {Navigation.Of(page, current)}
            </div>
            <footer class="bottom"><p>Made by <code>chatwright docs</code> from the specs of the API.</p></footer>
            </body>
            </html>

            """);
    }
}
