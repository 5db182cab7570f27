using System.Text.Json;

namespace Chatwright.Json;

/// <summary>Determines where and why a text is not JSON.</summary>
internal static class JsonSyntax
{
    /// <summary>Makes the fault of a text that is not JSON, by reading it again with <see cref="Utf8JsonReader"/>, which decides.</summary>
    /// <param name="json">The text, without a byte order mark.</param>
    /// <param name="before">The number of bytes before it.</param>
    internal static JsonFaultException FaultOf(ReadOnlySpan<byte> json, int before)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
            }
            throw new System.Diagnostics.UnreachableException("The scanner and the reader differ over what JSON is.");
        }
        catch (JsonException exception)
        {
            var offset = OffsetOf(json, exception);
            // The reader counts an object or list from its second token on.
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            return new(JsonFaultKind.Syntax, before + offset, Problem(json, offset, depth));
        }
    }

    /// <summary>Finds the place of the fault in bytes. The reader gives a line and a byte in it.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> json, JsonException exception)
    {
        var line = 0;
        for (var count = exception.LineNumber ?? 0; count > 0; count--)
            line += json[line..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(line + (exception.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>Describes the fault. At most one character of the text is quoted.</summary>
    private static string Problem(ReadOnlySpan<byte> json, int offset, int depth)
    {
        if (json.IsEmpty)
            return "the text is empty";
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return "the text holds only white space";
        if (offset == json.Length)
            return "the text ends before its JSON does";
        var found = json[offset];
        if (depth >= JsonScanner.MaxDepth && found is (byte)'{' or (byte)'[')
            return "the JSON is nested more than 64 deep";
        var what = found is > 0x20 and < 0x7F ? $"'{(char)found}'" : $"the byte 0x{found:X2}";
        return $"the text is not JSON: {what} is out of place";
    }
}
