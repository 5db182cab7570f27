using System.Text.Json.Nodes;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Schemas of enums and flags.</summary>
internal static class EnumSchemas
{
    public static OpenApiSchema Of(ValuesType type) => type.IsFlags ? Flags(type) : Enum(type);

    private static OpenApiSchema Enum(ValuesType type)
    {
        var schema = new OpenApiSchema { Type = type.IsText ? JsonSchemaType.String : JsonSchemaType.Integer, Format = type.IsText ? null : "int64" };
        var members = type.WithValue.ToEquatableArray();
        var values = members.Select(member => Marks.Node(member.Value)).ToList();
        // Users of an open enum define further values, and ranges have many, which 'enum' would forbid.
        if (type.IsOpen || type.Ranges is not null)
            schema.Mark("extensible-enum", Marks.List(values));
        else
            schema.Enum = values;
        MarkNames(schema, members);
        var ranges = type.Members.Where(member => member.Range is not null);
        MarkRanges(schema, ranges.Select(member => (Name(member), member.Range!.Value, Summary(member))));
        return schema;
    }

    /// <summary>Marks the ranges that values stand for, in the words of JSON Schema.</summary>
    public static void MarkRanges(OpenApiSchema schema, IEnumerable<(string Name, CodeRange Range, string? Summary)> ranges)
    {
        var all = new JsonObject();
        foreach (var (name, range, summary) in ranges)
        {
            var entry = new JsonObject { ["minimum"] = range.Least, ["maximum"] = range.Most };
            if (summary is not null)
                entry["description"] = summary;
            all[name] = entry;
        }
        schema.Mark("enum-ranges", all.Count > 0 ? all : null);
    }

    private static OpenApiSchema Flags(ValuesType type)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        schema.Mark("flags", new JsonObject(type.Members.Select(member => KeyValuePair.Create(Name(member), (JsonNode?)Marks.Node(member.Value)))));
        var lines = type.Members.Select(member => $"{member.Value.Text}: {Summary(member) ?? Name(member)}");
        schema.Description = string.Join("\n", lines.Prepend("The sum of:"));
        MarkAliases(schema, type.Members);
        return schema;
    }

    /// <summary>Names and meanings, by the marks that most generators know.</summary>
    private static void MarkNames(OpenApiSchema schema, EquatableArray<EnumMember> members)
    {
        foreach (var mark in new[] { "enum-varnames", "enumNames" })
            schema.Mark(mark, Marks.List(members.Select(member => (JsonNode?)Name(member))));
        if (members.Any(member => Summary(member) is not null))
            schema.Mark("enum-descriptions", Marks.List(members.Select(member => (JsonNode?)(Summary(member) ?? ""))));
        MarkAliases(schema, members);
    }

    private static void MarkAliases(OpenApiSchema schema, EquatableArray<EnumMember> members)
    {
        var aliased = members.Where(member => member.Aliases.Count > 0).ToList();
        if (aliased.Count == 0)
            return;
        schema.Mark("enum-aliases", new JsonObject(aliased.Select(member =>
            KeyValuePair.Create(Name(member), (JsonNode?)Marks.List(member.Aliases.Select(alias => (JsonNode?)Marks.Node(alias.Value)))))));
    }

    private static string Name(EnumMember member) => member.Name ?? member.Declaration.Name.Value;

    private static string? Summary(EnumMember member) => member.Declaration.Docs.Summary;
}
