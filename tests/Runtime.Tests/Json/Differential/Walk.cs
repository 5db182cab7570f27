using System.Globalization;
using System.Text;
using System.Text.Json;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;

namespace Runtime.Tests.Json.Differential;

/// <summary>
/// Reads a text of any shape twice, with the cursor and with <see cref="Utf8JsonReader"/>, and writes down all that each of them finds.
/// </summary>
internal sealed class Walk : IJsonReadable<Walk>
{
    private const string NotOne = "not one";

    private static readonly Utf8NameTable s_likely = new("Type", "a", "名", "");

    // The values of one walk so far. The method that reads a scalar depends on how many were read before.
    [ThreadStatic]
    private static StringBuilder? t_found;

    [ThreadStatic]
    private static int t_scalars;

    /// <summary>The values that the cursor finds; null if the text is not JSON, or holds a value that no list or map may hold.</summary>
    internal static string? ByCursor(byte[] json)
    {
        Begin();
        try
        {
            Reading.Read<Walk>(json);
            return t_found!.ToString();
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    /// <summary>The values that the reader finds.</summary>
    internal static string? ByReader(byte[] json)
    {
        Begin();
        var reader = new Utf8JsonReader(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json);
        try
        {
            reader.Read();
            Read(ref reader);
            reader.Read();
            return t_found!.ToString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static Walk IJsonReadable<Walk>.Read(ref JsonCursor json)
    {
        switch (json.Kind)
        {
            case JsonKind.Object:
                var map = json.ReadMap<Walk, Walk>()!.Value;
                Note($"{{{string.Join('\n', map.Select(entry => entry.Key).Order(StringComparer.Ordinal))}}}");
                break;
            case JsonKind.Array:
                Note($"[{json.ReadList<Walk, Walk>()!.Value.Count}]");
                break;
            default:
                var kind = json.Kind;
                var copy = json;
                var found = Scalar(ref copy, kind, t_scalars++);
                if (copy.DeviationCount == 0)
                    json = copy;
                else
                    json.Skip();
                Note(copy.DeviationCount == 0 ? found : NotOne);
                break;
        }
        return new();
    }

    private static string Scalar(ref JsonCursor json, JsonKind kind, int way) => kind switch
    {
        JsonKind.Null => $"{json.ReadString()}null",
        JsonKind.Boolean => $"{json.ReadBool()}",
        JsonKind.Number => (way % 9) switch
        {
            0 => $"{json.ReadInt32()}",
            1 => $"{json.ReadUInt32()}",
            2 or 3 => $"{json.ReadInt64()}",
            4 => $"{json.ReadUInt64()}",
            5 => Bits(json.ReadDouble()),
            6 => $"{json.ReadSeconds():O}",
            7 => $"{json.ReadMillis():O}",
            _ => json.ReadRaw().ToString(),
        },
        _ => (way % 12) switch
        {
            0 => $"{json.ReadInt32AsString()}",
            1 => $"{json.ReadUInt64AsString()}",
            2 => Bits(json.ReadDoubleAsString()),
            3 => Convert.ToHexString(json.ReadBytes()?.ToArray() ?? []),
            4 => json.ReadRaw().ToString(),
            5 => json.ReadString("Type")!,
            6 => json.ReadString(s_likely)!,
            _ => json.ReadString()!,
        },
    };

    private static void Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var keys = new SortedSet<string>(StringComparer.Ordinal);
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    keys.Add(json.GetString()!);
                    json.Read();
                    ReadInner(ref json);
                }
                Note($"{{{string.Join('\n', keys)}}}");
                break;
            case JsonTokenType.StartArray:
                var count = 0;
                for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++)
                    ReadInner(ref json);
                Note($"[{count}]");
                break;
            default:
                Note(Scalar(ref json, t_scalars++));
                break;
        }
    }

    private static void ReadInner(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
            throw new JsonException("Neither a list nor a map may hold null.");
        Read(ref json);
    }

    private static string Scalar(ref Utf8JsonReader json, int way)
    {
        try
        {
            return json.TokenType switch
            {
                JsonTokenType.Null => "null",
                JsonTokenType.True or JsonTokenType.False => $"{json.GetBoolean()}",
                JsonTokenType.Number => Number(ref json, way % 9),
                _ => Text(ref json, way % 12),
            };
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or OverflowException or ArgumentException)
        {
            return NotOne;
        }
    }

    private static string Number(ref Utf8JsonReader json, int way) => way switch
    {
        0 => $"{json.GetInt32()}",
        1 => $"{json.GetUInt32()}",
        2 or 3 => $"{json.GetInt64()}",
        4 => $"{json.GetUInt64()}",
        5 => Finite(json.GetDouble()),
        6 => $"{DateTimeOffset.FromUnixTimeSeconds(json.GetInt64()):O}",
        7 => $"{DateTimeOffset.FromUnixTimeMilliseconds(json.GetInt64()):O}",
        _ => Encoding.UTF8.GetString(json.ValueSpan),
    };

    private static string Text(ref Utf8JsonReader json, int way) => way switch
    {
        0 => $"{int.Parse(Digits(ref json), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)}",
        1 => $"{ulong.Parse(Digits(ref json), NumberStyles.None, CultureInfo.InvariantCulture)}",
        2 => Finite(double.Parse(Digits(ref json), NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite),
            CultureInfo.InvariantCulture)),
        3 => Convert.ToHexString(json.GetBytesFromBase64()),
        4 => $"\"{JsonText.StrictUtf8.GetString(json.ValueSpan)}\"",
        _ => json.GetString()!,
    };

    /// <summary>A text that may be a number. The framework lets zero bytes follow one; here it is none.</summary>
    private static string Digits(ref Utf8JsonReader json)
        => json.GetString() is { } text && !text.Contains('\0') ? text : throw new FormatException();

    private static string Finite(double value) => double.IsFinite(value) ? Bits(value) : NotOne;

    private static string Bits(double? value) => value is { } number ? Bits(number) : NotOne;

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("X", CultureInfo.InvariantCulture);

    private static void Begin()
    {
        t_found = new();
        t_scalars = 0;
    }

    private static void Note(string found) => t_found!.Append(found).Append('\n');
}
