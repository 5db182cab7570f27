using System.Globalization;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Changes;

/// <summary>Prints changes: for people, as JSON, or as annotations.</summary>
internal sealed class DiffReport(Output output, bool asAnnotations)
{
    /// <summary>More users of a type than this are told by their number.</summary>
    private const int MaxUsers = 3;

    private static readonly (ChangeSeverity Severity, string Text)[] s_words =
        [(ChangeSeverity.Breaking, "breaking"), (ChangeSeverity.Risky, "risky"), (ChangeSeverity.Safe, "safe")];

    public void Show(IReadOnlyList<Change> changes)
    {
        if (output.IsJson)
        {
            output.Json(new
            {
                Breaking = Count(changes, ChangeSeverity.Breaking),
                Risky = Count(changes, ChangeSeverity.Risky),
                Safe = Count(changes, ChangeSeverity.Safe),
                Changes = changes,
            });
            return;
        }
        foreach (var change in changes)
        {
            if (asAnnotations)
                output.Annotate(Level(change), Place(change), $"{change.Id} {change.Title}", Text(change));
            else
                Show(change);
        }
        Summarize(changes);
    }

    /// <summary>A place in the new specs only: a pull request shows no others.</summary>
    private static (string Path, int Line, int Column)? Place(Change change) =>
        change is { Place: { } place, IsOldPlace: false } ? (place.Path, place.Line, place.Column) : null;

    private void Show(Change change)
    {
        var place = change.Place is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Line},{at.Column}): ") : "";
        output.Line($"{place}{Word(change.Severity)} [bold]{change.Id}[/]: {change.Title}: {Text(change)}");
    }

    private static string Text(Change change) => change.UsedBy.Count switch
    {
        0 => change.Message,
        <= MaxUsers => $"{change.Message} (used by {string.Join(", ", change.UsedBy)})",
        var count => string.Create(CultureInfo.InvariantCulture, $"{change.Message} (used by {change.UsedBy[0]} and {count - 1} others)"),
    };

    private void Summarize(IReadOnlyList<Change> changes)
    {
        var color = Count(changes, ChangeSeverity.Breaking) > 0 ? "red" : Count(changes, ChangeSeverity.Risky) > 0 ? "yellow" : "green";
        output.Line($"{new RawMarkup($"[{color}]")}{Counts(changes)}[/]");
    }

    private static string Counts(IReadOnlyList<Change> changes) =>
        string.Join(", ", s_words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{Count(changes, word.Severity)} {word.Text}")));

    private static int Count(IReadOnlyList<Change> changes, ChangeSeverity severity) => changes.Count(change => change.Severity == severity);

    private static AnnotationLevel Level(Change change) => change.Severity switch
    {
        ChangeSeverity.Breaking => AnnotationLevel.Error,
        ChangeSeverity.Risky => AnnotationLevel.Warning,
        _ => AnnotationLevel.Notice,
    };

    private static RawMarkup Word(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Breaking => new("[red]breaking[/]"),
        ChangeSeverity.Risky => new("[yellow]risky[/]"),
        _ => new("[green]safe[/]"),
    };
}
