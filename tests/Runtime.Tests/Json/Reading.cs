using System.Text;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Protocol;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Reads models the way the runtime does.</summary>
internal static class Reading
{
    internal static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    internal static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonReadable<T>
    {
        var json = new JsonCursor(utf8);
        json.Start();
        var value = T.Read(ref json);
        json.End();
        return value;
    }

    /// <summary>Reads a value tolerantly, and the deviations that were noted.</summary>
    internal static (T Value, IReadOnlyList<JsonDeviation> Noted) ReadTolerantly<T, TReader>(ReadOnlySpan<byte> utf8)
        where TReader : IJsonReadable<T>
    {
        var json = new JsonCursor(utf8);
        json.Start();
        var value = TReader.Read(ref json);
        return (value, json.EndText()?.Kept ?? []);
    }

    internal static T Read<T>(string json)
        where T : IJsonReadable<T>
        => Read<T>(Bytes(json));

    /// <summary>The fault of reading, or null. Any other exception fails the test.</summary>
    internal static JsonFaultException? FaultOf<T>(byte[] utf8)
        where T : IJsonReadable<T>
    {
        try
        {
            Read<T>(utf8);
            return null;
        }
        catch (JsonFaultException fault)
        {
            return fault;
        }
    }

    internal static JsonFaultException FaultOf<T>(string json)
        where T : IJsonReadable<T>
    {
        var fault = FaultOf<T>(Bytes(json));
        Assert.NotNull(fault);
        return fault;
    }

    internal static string Write<T>(T value)
        where T : IJsonWritable<T>
    {
        using var bytes = RequestWriter.Write(value);
        return Encoding.UTF8.GetString(bytes.Memory.Span);
    }
}
