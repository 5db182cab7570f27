using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;

namespace Chatwright.Signing;

/// <summary>The outer form of a UserSig: zlib, then base64 with three characters replaced and the padding kept.</summary>
/// <remarks>It is not the URL-safe base64 of RFC 4648, which replaces other characters.</remarks>
internal static class UserSigText
{
    /// <summary>The maximum length that is read; UserSigs of the official implementations have some 200 characters.</summary>
    internal const int MaxChars = 16 * 1024;

    /// <summary>The maximum inflated size, so that a few hostile bytes cannot become megabytes.</summary>
    internal const int MaxInflatedBytes = 8 * 1024;

    private const string Replaced = "+/=";
    private const string Replacements = "*-_";

    private static readonly SearchValues<char> s_alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + Replacements);

    internal static string Encode(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(json);
        return Translate(Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length), Replaced, Replacements);
    }

    internal static bool TryDecode(string text, out byte[] json)
    {
        json = [];
        if (text.Length > MaxChars || text.AsSpan().ContainsAnyExcept(s_alphabet))
            return false;
        var base64 = Translate(text, Replacements, Replaced);
        return Base64.IsValid(base64) && TryInflate(Convert.FromBase64String(base64), out json);
    }

    private static bool TryInflate(byte[] packed, out byte[] inflated)
    {
        inflated = [];
        var buffer = new byte[MaxInflatedBytes + 1];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var length = zlib.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length > MaxInflatedBytes || !EndsWithChecksum(packed, buffer.AsSpan(0, length)))
                return false;
            inflated = buffer[..length];
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }
    }

    /// <summary>Determines whether the stream ends with its checksum, since <see cref="ZLibStream"/> accepts a truncated one.</summary>
    private static bool EndsWithChecksum(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> inflated)
    {
        uint low = 1, high = 0;
        foreach (var value in inflated)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }
        return packed.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(packed[^4..]) == ((high << 16) | low);
    }

    private static string Translate(string text, string from, string to)
        => text.Replace(from[0], to[0]).Replace(from[1], to[1]).Replace(from[2], to[2]);
}
