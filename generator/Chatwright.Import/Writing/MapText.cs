using Chatwright.Import.Drafts;

namespace Chatwright.Import.Writing;

/// <summary>Prints what is short and rarely changes as a map on one line.</summary>
internal static class MapText
{
    public static string Of(PagesDraft pages)
    {
        var carry = pages.Cursor is { } cursor ? Computed(pages.Items, cursor) : pages.Carry.All(pair => pair.From == pair.To)
            ? $"[{string.Join(", ", pages.Carry.Select(pair => YamlText.Key(pair.From)))}]"
            : $"{{ {string.Join(", ", pages.Carry.Select(pair => $"{YamlText.Key(pair.From)}: {YamlText.Key(pair.To)}"))} }}";
        return Map(
            "pages",
            ("items", YamlText.Value(pages.Items)),
            (pages.End?.Key ?? "until", pages.End is { } end ? $"{{ {YamlText.Key(end.Member)}: {end.Value} }}" : null),
            ("carry", pages.Carry.Count > 0 || pages.Cursor is not null ? carry : null),
            ("offset", Word(pages.Offset)),
            ("total", Word(pages.Total)),
            ("size", Word(pages.Size)));
    }

    public static string Of(ResultsDraft results) => Map(
        "results",
        (results.Place, YamlText.Value(results.Path)),
        ("code", Word(results.Code)),
        ("ok", results.Ok.Count > 0 ? $"[{string.Join(", ", results.Ok)}]" : null),
        ("info", Word(results.Info)),
        ("key", Word(results.Key)));

    private static string Computed(string items, CursorDraft cursor)
    {
        var add = cursor.Add == 0 ? "" : FormattableString.Invariant($", add: {cursor.Add}");
        return $"{{ {YamlText.Key(cursor.To)}: {{ {cursor.Word}: {YamlText.Value($"{items}.{cursor.Member}")}{add} }} }}";
    }

    private static string? Word(string? name) => name is null ? null : YamlText.Value(name);

    private static string Map(string key, params (string Key, string? Value)[] entries) =>
        $"{key}: {{ {string.Join(", ", entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {entry.Value}"))} }}";
}
