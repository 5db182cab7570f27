using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The members of a request, response, body or reply.</summary>
internal static class Payload
{
    /// <param name="fullName">The type.</param>
    /// <param name="isSent"><c>true</c> for what a caller sends; <c>false</c> for what the service sends.</param>
    /// <param name="id">The beginning of the ids of its members.</param>
    /// <param name="shown">The types that the page shows already; those of the payload are added.</param>
    public static Html Of(PageContext page, string fullName, bool isSent, string id, HashSet<string> shown)
    {
        var name = CSharpType.Simple(fullName);
        if (page.Map.OfType(fullName) is { } path)
            return Html.Of($"<p>The shared type {page.Link(path, name)}.</p>");
        if (page.Content.Find(fullName) is not { } type || !shown.Add(fullName))
            return Html.Of($"<p>The type <code>{name}</code>.</p>");
        return Html.Of($"""
            <p class="payload" id="{TypeText.IdOf(fullName)}"><code>{name}</code></p>
            {new FieldTree(page, isSent, shown).Of(type, id)}
            """);
    }
}
