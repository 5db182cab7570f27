using Chatwright.Generator.Model;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Error codes with meaning, remedy and advice.</summary>
internal static class ErrorTable
{
    /// <param name="caption">The title of the table.</param>
    /// <param name="codeOf">Makes the first cell: the code, as a link or a place.</param>
    public static Html Of(string caption, IEnumerable<ErrorModel> errors, Func<ErrorModel, Html> codeOf) => Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{caption}"><table class="errors">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Code</th>
        <th scope="col">Name and meaning</th><th scope="col">Remedy</th><th scope="col">Retry</th></tr></thead>
        <tbody>
        {errors.Select(error => Row(error, codeOf(error)))}</tbody>
        </table></div>
        """);

    private static Html Row(ErrorModel error, Html code)
    {
        var entry = ErrorEntry.Of(error);
        var range = entry.FurtherCodes is { } codes ? Html.Of($"<br>\n{codes}") : Html.Empty;
        var refused = error.IsRefused ? Html.Of($""" <span class="tag">not executed</span>""") : Html.Empty;
        return Html.Of($"""
            <tr><th scope="row">{code}{range}</th>
            <td><code>{error.Name}</code>{refused}<br>
            {Prose.Line(error.Summary)}</td>
            <td>{Prose.Line(error.Remedy)}</td>
            <td>{entry.Retry ?? "no"}</td></tr>

            """);
    }
}
