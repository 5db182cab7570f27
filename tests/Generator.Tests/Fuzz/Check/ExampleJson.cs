using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chatwright.Generator.Examples;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Examples as JSON texts.</summary>
internal static class ExampleJson
{
    public static readonly JsonWriterOptions Lenient = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 1000,
    };

    /// <summary>As it was written.</summary>
    public static string Print(ExampleValue value) => Print(json => Write(json, value));

    public static string Print(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Lenient))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, ExampleValue value)
    {
        switch (value)
        {
            case ExampleObject it:
                json.WriteStartObject();
                foreach (var member in it.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }
                json.WriteEndObject();
                break;
            case ExampleArray it:
                json.WriteStartArray();
                foreach (var item in it.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case ExampleString it:
                json.WriteStringValue(it.Value);
                break;
            case ExampleNumber it:
                json.WriteRawValue(it.Text, skipInputValidation: true);
                break;
            case ExampleBool it:
                json.WriteBooleanValue(it.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
