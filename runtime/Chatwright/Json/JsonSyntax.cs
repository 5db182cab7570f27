using System.Text.Json;

namespace Chatwright.Generated;

/// <summary>Says where and why a text is not JSON.</summary>
internal static class JsonSyntax
{
    private const int MaxDepth = 64;

    /// <summary>Where the text stops being JSON, in bytes. What the reader knows is a line and a byte in it.</summary>
    internal static int OffsetOf(ReadOnlySpan<byte> json, JsonException exception)
    {
        var line = 0;
        for (var count = exception.LineNumber ?? 0; count > 0; count--)
            line += json[line..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(line + (exception.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>What is wrong there. At most one character of the text is quoted.</summary>
    internal static string Problem(ReadOnlySpan<byte> json, int offset, int depth)
    {
        if (json.IsEmpty)
            return "the text is empty";
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return "the text holds only white space";
        if (offset == json.Length)
            return "the text ends before its JSON does";
        var found = json[offset];
        if (depth >= MaxDepth && found is (byte)'{' or (byte)'[')
            return "the JSON is nested more than 64 deep";
        var what = found is > 0x20 and < 0x7F ? $"'{(char)found}'" : $"the byte 0x{found:X2}";
        return $"the text is not JSON: {what} is out of place";
    }
}
