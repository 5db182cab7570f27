using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chatwright.Json;

/// <summary>Decodes runs of characters that take three bytes in UTF-8, such as Chinese and Japanese ones, five at a time.</summary>
internal static class ThreeByteText
{
    private const int BytesInBlock = 15;
    private const int UnitsInBlock = 5;

    // Marks an empty place: the unit's part is zero.
    private const byte None = 0xFF;

    /// <summary>Decodes the whole blocks at the start.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="text">The buffer for the text. Decoding ends where eight units do not fit any more.</param>
    /// <returns>The number of decoded blocks, of fifteen bytes and five units each.</returns>
    internal static int Decode(ReadOnlySpan<byte> utf8, Span<char> text)
    {
        var blocks = 0;
        for (; utf8.Length >= Vector128<byte>.Count && text.Length >= Vector128<ushort>.Count; blocks++)
        {
            var bytes = Vector128.Create(utf8[..Vector128<byte>.Count]);
            // 1110xxxx 10xxxxxx 10xxxxxx, five times. The sixteenth byte is the next block's.
            var marks = bytes & Vector128.Create(0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, (byte)0);
            if (marks != Vector128.Create(0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, (byte)0))
                break;
            var first = Vector128.Shuffle(
                bytes, Vector128.Create(0, None, 3, None, 6, None, 9, None, 12, None, None, None, None, None, None, (byte)None)).AsUInt16();
            var second = Vector128.Shuffle(
                bytes, Vector128.Create(1, None, 4, None, 7, None, 10, None, 13, None, None, None, None, None, None, (byte)None)).AsUInt16();
            var third = Vector128.Shuffle(
                bytes, Vector128.Create(2, None, 5, None, 8, None, 11, None, 14, None, None, None, None, None, None, (byte)None)).AsUInt16();
            // The shift drops the lead's mark; the others' are masked.
            var units = first << 12 | (second & Vector128.Create((ushort)0x3F)) << 6 | (third & Vector128.Create((ushort)0x3F));
            // Code points below U+0800 are overlong here, and surrogates are not allowed in UTF-8: the framework's decoder rejects both.
            var isShort = Vector128.LessThan(units, Vector128.Create(0x800, 0x800, 0x800, 0x800, 0x800, 0, 0, (ushort)0));
            var isHalf = Vector128.Equals(units & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
            if ((isShort | isHalf) != Vector128<ushort>.Zero)
                break;
            units.CopyTo(MemoryMarshal.Cast<char, ushort>(text));
            utf8 = utf8[BytesInBlock..];
            text = text[UnitsInBlock..];
        }
        return blocks;
    }

    /// <summary>The number of bytes of some blocks.</summary>
    internal static int Bytes(int blocks) => blocks * BytesInBlock;

    /// <summary>The number of units of some blocks.</summary>
    internal static int Units(int blocks) => blocks * UnitsInBlock;
}
