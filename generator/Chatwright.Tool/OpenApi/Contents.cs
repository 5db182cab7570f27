using System.Text.Json.Nodes;
using Chatwright.Generator.Examples;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Bodies in JSON, with their examples.</summary>
internal static class Contents
{
    /// <param name="examples">Name, notes and value of each example; those without a value are left out.</param>
    public static Dictionary<string, IOpenApiMediaType> Of(
        IOpenApiSchema schema, IEnumerable<(string? Name, string? Notes, ExampleValue? Value)> examples)
    {
        var media = new OpenApiMediaType { Schema = schema };
        foreach (var (name, notes, value) in examples)
        {
            if (value is null)
                continue;
            media.Examples ??= new Dictionary<string, IOpenApiExample>();
            var shown = new OpenApiExample { Summary = name, Value = JsonNode.Parse(ExampleText.Of(value)) };
            shown.Mark("notes", notes);
            media.Examples.Add(Key(name, media.Examples), shown);
        }
        return new Dictionary<string, IOpenApiMediaType> { ["application/json"] = media };
    }

    private static string Key(string? name, IDictionary<string, IOpenApiExample> taken)
    {
        var key = new string([.. (name ?? "example").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-')
            is { Length: > 0 } usable ? usable : "example";
        var free = key;
        for (var number = 2; taken.ContainsKey(free); number++)
            free = $"{key}-{Marks.Number(number)}";
        return free;
    }
}
