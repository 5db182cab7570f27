using Chatwright.Generator.Model;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Error codes with meaning, remedy and advice.</summary>
internal static class ErrorTable
{
    /// <param name="caption">The title of the table.</param>
    /// <param name="codeOf">Makes the first cell: the code, as a link or a place.</param>
    public static Html Of(string caption, IEnumerable<ErrorModel> errors, Func<ErrorModel, Html> codeOf) =>
        Table.Of("errors", caption, ["Code", "Name and meaning", "Remedy", "Retry"], errors.Select(error => Row(error, codeOf(error))));

    private static Html Row(ErrorModel error, Html code)
    {
        var entry = ErrorEntry.Of(error);
        var range = entry.FurtherCodes is { } codes ? Html.Of($"<br>\n{codes}") : Html.Empty;
        var refused = error.IsRefused ? Html.Of($" {Tag.Of("not executed")}") : Html.Empty;
        return Html.Of($"""
            <tr><th scope="row">{code}{range}</th>
            <td><code>{error.Name}</code>{refused}<br>
            {Prose.Line(error.Summary)}</td>
            <td>{Prose.Line(error.Remedy)}</td>
            <td>{entry.Retry ?? "no"}</td></tr>

            """);
    }
}
