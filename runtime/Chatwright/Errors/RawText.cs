using System.Text;

namespace Chatwright.Errors;

/// <summary>The part of a response that an error keeps: its beginning, as text.</summary>
internal static class RawText
{
    /// <summary>The maximum number of bytes that an error keeps: 64 KiB.</summary>
    internal const int MaxBytes = 64 * 1024;

    /// <summary>The first 64 KiB as text. Bytes that are not UTF-8 read as U+FFFD; a character cut in two is dropped.</summary>
    internal static string Of(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body.Length <= MaxBytes ? body : body[..CharacterEnd(body)]);

    private static int CharacterEnd(ReadOnlySpan<byte> body)
    {
        // A continuation byte is 10xxxxxx; a character has at most three of them.
        var end = MaxBytes;
        while (end > MaxBytes - 3 && (body[end] & 0xC0) == 0x80)
            end--;
        return end;
    }
}
