using System.Buffers;
using System.Text.Json;
using Chatwright.CodeGeneration;

namespace Chatwright.Json.Interop;

/// <summary>Carries JSON between <see cref="JsonSerializer"/> and the readers and writers of models.</summary>
internal static class InteropJson
{
    // Deeper than any model: a raw value in a model adds its depth.
    private const int MaxDepth = 1000;

    /// <summary>Reads the value that the serializer's reader stands on.</summary>
    /// <exception cref="JsonException">The value does not have the shape of the model.</exception>
    internal static T Read<T, TReader>(ref Utf8JsonReader reader)
        where TReader : IJsonReadable<T>
    {
        var bytes = TakeValue(ref reader);
        try
        {
            var json = new JsonCursor(bytes);
            json.Start();
            var value = TReader.Read(ref json);
            json.End();
            return value;
        }
        catch (JsonFaultException fault)
        {
            throw fault.ToJsonException(bytes);
        }
    }

    /// <summary>Reads the value as <see cref="Read"/> does. The serializer hands on null, too, for a type that has none.</summary>
    /// <exception cref="JsonException">The value does not have the shape of the model, or is null.</exception>
    internal static T ReadNotNull<T, TReader>(ref Utf8JsonReader reader)
        where TReader : IJsonReadable<T>
        => reader.TokenType == JsonTokenType.Null && default(T) is not null ? throw new JsonException() : Read<T, TReader>(ref reader);

    /// <summary>Writes a value at the position of the serializer's writer.</summary>
    internal static void Write<T, TWriter>(Utf8JsonWriter writer, T value)
        where TWriter : IJsonWritable<T>
    {
        var json = new JsonOutput();
        try
        {
            TWriter.Write(ref json, value);
            using var bytes = json.Detach();
            Write(writer, bytes.Memory);
        }
        finally
        {
            json.Dispose();
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> json)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json.Span, skipInputValidation: true);
            return;
        }
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        document.WriteTo(writer);
    }

    /// <summary>Copies the value as strict JSON: the serializer's options may allow comments and trailing commas.</summary>
    private static byte[] TakeValue(ref Utf8JsonReader reader)
    {
        var isStrict = reader.CurrentState.Options is { AllowTrailingCommas: false, CommentHandling: JsonCommentHandling.Disallow };
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (isStrict)
                return JsonText.StrictUtf8.GetBytes(document.RootElement.GetRawText());
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
                document.WriteTo(writer);
            return buffer.WrittenSpan.ToArray();
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The text is not UTF-8, or holds half a surrogate pair.", exception);
        }
    }
}
