using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>Texts. Only the characters that JSON requires are escaped: the quote, the backslash and the control characters.</content>
public ref partial struct JsonOutput
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a text.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public void WriteStringValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var room = RoomForValue(value.Length + 2);
        room[0] = (byte)'"';
        var plain = CopyPlain(value, room[1..]);
        if (plain == value.Length)
        {
            room[plain + 1] = (byte)'"';
            _buffer.Advance(plain + 2);
            return;
        }
        _buffer.Advance(plain + 1);
        WriteRest(value.AsSpan(plain));
        _buffer.Append((byte)'"');
    }

    /// <summary>Copies ASCII characters up to the first one that is not ASCII or needs an escape.</summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> room)
    {
        var at = 0;
        for (; text.Length - at >= Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            var block = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(at, Vector128<ushort>.Count)));
            // After the space's code is subtracted, plain characters are below 0x60, and those before the space wrap around to high values.
            var odd = Vector128.GreaterThanOrEqual(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)(0x80 - ' ')))
                | Vector128.Equals(block, Vector128.Create((ushort)'"'))
                | Vector128.Equals(block, Vector128.Create((ushort)'\\'));
            if (odd != Vector128<ushort>.Zero)
                return at;
            BinaryPrimitives.WriteUInt64LittleEndian(room[at..], Vector128.Narrow(block, block).AsUInt64().ToScalar());
        }
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is < ' ' or >= (char)0x80 or '"' or '\\')
                return at;
            room[at] = (byte)letter;
        }
        return at;
    }

    private void WriteRest(ReadOnlySpan<char> text)
    {
        for (var plain = text.IndexOfAny(s_escaped); plain >= 0; plain = text.IndexOfAny(s_escaped))
        {
            Transcode(text[..plain]);
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }
        Transcode(text);
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        // Most texts are ASCII: reserve room for that first, and for the worst case only if it was not enough.
        var room = _buffer.Room(text.Length);
        while (!text.IsEmpty)
        {
            var status = Utf8.FromUtf16(text, room, out var read, out var written, replaceInvalidSequences: false);
            _buffer.Advance(written);
            text = text[read..];
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
                throw Unfit("the text holds half a surrogate pair");
            if (status == OperationStatus.DestinationTooSmall)
                room = _buffer.Room(checked(3 * text.Length));
        }
    }

    private void Escape(char control)
    {
        var letter = control switch
        {
            '"' or '\\' => control,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => default,
        };
        var room = _buffer.Room(6);
        room[0] = (byte)'\\';
        if (letter != default)
        {
            room[1] = (byte)letter;
            _buffer.Advance(2);
            return;
        }
        "\\u00"u8.CopyTo(room);
        room[4] = (byte)(control < 0x10 ? '0' : '1');
        room[5] = (byte)"0123456789abcdef"[control & 0xF];
        _buffer.Advance(6);
    }

    /// <summary>Makes the error of a value that cannot be written as JSON, with the name of its member.</summary>
    private readonly ArgumentException Unfit(string problem)
    {
        var name = Encoding.UTF8.GetString(_buffer.Written.Slice(_nameStart, _nameLength)).TrimEnd(':').Trim('"');
        return RequestFault.Create(name.Length == 0 ? $"JSON cannot hold this: {problem}." : $"JSON cannot hold {name}: {problem}.");
    }
}
