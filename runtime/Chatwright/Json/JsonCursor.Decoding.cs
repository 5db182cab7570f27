using System.Buffers;
using System.Text.Unicode;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>From bytes to strings.</content>
public ref partial struct JsonCursor
{
    private const int ScratchChars = 128;

    private readonly string Decode(ReadOnlySpan<byte> utf8)
    {
        // Text has at most as many UTF-16 units as UTF-8 bytes. After a fault the garbage collector takes the rented array.
        char[]? rented = null;
        var text = utf8.Length <= ScratchChars ? stackalloc char[ScratchChars] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var blocks = ThreeByteText.Decode(utf8, text);
        var (bytes, units) = (ThreeByteText.Bytes(blocks), ThreeByteText.Units(blocks));
        if (Utf8.ToUtf16(utf8[bytes..], text[units..], out _, out var rest, replaceInvalidSequences: false) != OperationStatus.Done)
            throw Fault("the text is not UTF-8");
        var result = new string(text[..(units + rest)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private readonly string Unescape(ReadOnlySpan<byte> escaped)
    {
        // As above.
        byte[]? rented = null;
        var text = escaped.Length <= ScratchBytes ? stackalloc byte[ScratchBytes] : rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        if (!JsonText.TryUnescape(escaped, text, out var length))
            throw Fault("the text holds half a surrogate pair");
        var result = Decode(text[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }
}
