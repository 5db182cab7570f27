using System.Text.Json;

namespace Benchmarks.Measuring;

/// <summary>The rows for a machine to read.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true };

    public static void Write(string path, IEnumerable<Row> rows)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, s_indented);
        json.WriteStartArray();
        foreach (var row in rows)
            Write(json, row);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("case", row.Case);
        json.WriteString("row", row.Name);
        json.WriteNumber("ns", Math.Round(row.Nanoseconds, 1));
        json.WriteNumber("bytes", Math.Round(row.Bytes));
        if (row.Ratio is { } ratio)
            json.WriteNumber("ratio", Math.Round(ratio, 3));
        else
            json.WriteNull("ratio");
        json.WriteEndObject();
    }
}
