using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Json;

/// <summary>Where System.Text.Json writes to: a writer and memory that are used again and again, which is the most that can be done for it.</summary>
internal sealed class JsonTarget(ArrayBufferWriter<byte> bytes, Utf8JsonWriter json)
{
    // As the serializer does for itself, and as Chatwright does: no check of what is written, nothing escaped that need not be.
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public static JsonTarget Create()
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        return new(bytes, new Utf8JsonWriter(bytes, s_options));
    }

    public JsonTarget Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        bytes.ResetWrittenCount();
        json.Reset();
        write(json, value);
        json.Flush();
        return this;
    }
}
