using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Tables, which scroll sideways where they are too wide.</summary>
internal static class Table
{
    /// <param name="kind">The class of the table.</param>
    /// <param name="caption">The title, also for readers of screens.</param>
    /// <param name="columns">The heads of the columns.</param>
    /// <param name="rows">Elements of the kind <c>tr</c>.</param>
    public static Html Of(string kind, string caption, IEnumerable<string> columns, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{caption}"><table class="{kind}">
        <caption>{caption}</caption>
        <thead><tr>{columns.Select(column => Html.Of($"""<th scope="col">{column}</th>"""))}</tr></thead>
        <tbody>
        {rows}</tbody>
        </table></div>
        """);
}
