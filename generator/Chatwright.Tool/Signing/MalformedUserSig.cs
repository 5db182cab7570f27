using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>Explains why a text is not a UserSig, which the runtime does not. Never repeats the text.</summary>
internal static class MalformedUserSig
{
    private const int MaxInflated = 8 * 1024;
    private static readonly string[] s_members = ["TLS.ver", "TLS.identifier", "TLS.sdkappid", "TLS.time", "TLS.expire", "TLS.sig"];

    public static string Explain(string text)
    {
        if (text.Length == 0)
            return "it is empty";
        if (text.Trim() != text)
            return "it has leading or trailing white space";
        if (OfAlphabet(text) is { } stranger)
            return stranger;
        var base64 = text.Replace('*', '+').Replace('-', '/').Replace('_', '=');
        if (text.Length % 4 != 0)
            return $"its length, {text.Length} characters, is not a multiple of 4: it was cut short, or a character is missing";
        if (!Base64.IsValid(base64))
            return "its padding, '_', is not at its end: it was cut, or two were joined";
        return OfContent(Convert.FromBase64String(base64));
    }

    private static string? OfAlphabet(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '*' or '-' or '_')
                continue;
            return text[i] switch
            {
                '%' => $"character {i + 1} is '%': it is escaped for an address; unescape it first",
                '+' or '/' or '=' =>
                    $"character {i + 1} is '{text[i]}', which is plain base64: a UserSig has '*', '-' and '_' in place of '+', '/' and '='",
                '.' => $"character {i + 1} is '.': this looks like a JSON Web Token, not a UserSig",
                _ => $"character {i + 1} is not in its alphabet: letters, digits, '*', '-' and '_'",
            };
        }
        return null;
    }

    private static string OfContent(byte[] packed)
    {
        // The first byte names the method of zlib (8) in its lower half; with the second it makes a multiple of 31.
        if (packed.Length < 2 || (packed[0] & 15) != 8 || ((packed[0] << 8) | packed[1]) % 31 != 0)
            return "its content is not compressed by zlib: its beginning is missing, or it is not a UserSig";
        var json = new byte[MaxInflated + 1];
        int length;
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            length = zlib.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return "its compressed content is damaged: a character was changed or is missing";
        }
        if (length > MaxInflated)
            return $"it inflates to more than {MaxInflated} bytes";
        return OfJson(json.AsSpan(0, length));
    }

    private static string OfJson(ReadOnlySpan<byte> json)
    {
        if (ForeignJson.Show(Encoding.UTF8.GetString(json)) is not { } content)
            return "its content is incomplete: it was cut short";
        if (content.ValueKind != JsonValueKind.Object)
            return "its content is JSON, but not an object";
        var missing = s_members.Where(name => !content.TryGetProperty(name, out _)).ToList();
        if (missing.Count > 0)
            return $"it lacks {string.Join(", ", missing)}";
        if (content.GetProperty("TLS.ver").ToString() != "2.0")
            return "its TLS.ver is not 2.0: it was made by an older scheme";
        return "a member has an invalid value, or its end is damaged";
    }
}
