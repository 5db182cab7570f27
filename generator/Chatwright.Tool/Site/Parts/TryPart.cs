using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The form of a served page that sends a request to the fake.</summary>
internal static class TryPart
{
    public static Html Of(PageContext page, EndpointModel endpoint)
    {
        var requests = endpoint.Examples.Where(example => example.Request is not null)
            .Select((example, at) => (Name: Samples.Title(example.Name, at), Json: Samples.Indented(example.Request!))).ToList();
        if (requests.Count == 0)
            requests.Add(("Empty", "{}"));
        var codes = page.Place.To(page.Map.CodesOf(endpoint.Home));
        return Html.Of($"""
            <section class="try" aria-labelledby="try" data-path="{endpoint.Path}" data-codes="{codes}"><h2 id="try">Try it</h2>
            <noscript><p>This part needs a script.</p></noscript>
            <form hidden>
            <p>{Choice(requests)}<label for="try-request">Request to the fake, in JSON</label></p>
            <textarea id="try-request" rows="{Rows(requests[0].Json)}" spellcheck="false" autocomplete="off">{requests[0].Json}</textarea>
            <p><button type="submit" class="run">Send to the fake</button></p>
            </form>
            <details class="try-state" hidden><summary>All users and groups of the fake</summary><ul></ul></details>
            <p class="try-status" role="status"></p>
            <div class="try-result"></div>
            </section>

            """);
    }

    /// <summary>A link to the form, for screens on which it follows the text.</summary>
    public static Html Link() => Html.Of($"""<p class="to-try"><a href="#try">Try it</a></p>""");

    private static Html Choice(List<(string Name, string Json)> requests) => requests.Count == 1 ? Html.Empty : Html.Of($"""
        <label for="try-example">Begin with</label> <select id="try-example">
        {requests.Select(request => Html.Of($"""
            <option data-request="{request.Json}">{request.Name}</option>

            """))}</select>
        """);

    private static long Rows(string text) => Math.Clamp(text.Count(c => c == '\n') + 2, 4, 24);
}
