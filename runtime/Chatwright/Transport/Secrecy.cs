using System.Collections;
using System.Text;

namespace Chatwright.Transport;

/// <summary>
/// Keeps secrets out of foreign texts: a proxy's error page that repeats the URL, a handler's exception that names the request. They are found
/// however they are escaped, in any case of their letters, and if their end is missing.
/// </summary>
internal static class Secrecy
{
    /// <summary>A longer beginning of a secret is hidden too: the few characters after it could be guessed.</summary>
    private const int MaxVisible = 15;

    /// <summary>The maximum number of times that a text is taken to be escaped: in a URL, again by a proxy, in HTML, in JSON.</summary>
    private const int MaxDepth = 4;

    /// <summary>The maximum length of an escaped character, but for texts that are made to be long.</summary>
    private const int MaxEscape = 16;

    /// <summary>The number of bytes that are looked through at once, so that the memory for it does not grow with the text.</summary>
    private const int Step = 16 * 1024;

    private const byte Mask = (byte)'*';

    /// <summary>Gets the maximum number of bytes that one of the secrets takes in a text.</summary>
    internal static int MaxBytes(byte[][] secrets)
    {
        var longest = 0;
        foreach (var secret in secrets)
            longest = Math.Max(longest, secret.Length);
        return longest * MaxEscape;
    }

    /// <summary>Overwrites each occurrence of a secret. The length stays, so that byte offsets stay true.</summary>
    /// <returns><see langword="true"/> if the text held one; otherwise, <see langword="false"/>.</returns>
    internal static bool Redact(Span<byte> text, byte[][] secrets)
    {
        var found = Find(text, secrets);
        foreach (var (start, end) in found)
            text[start..end].Fill(Mask);
        return found.Count > 0;
    }

    /// <summary>Determines whether an exception, an inner one, or its data contains a secret.</summary>
    internal static bool AreIn(Exception exception, byte[][] secrets)
    {
        if (AreIn(exception.ToString(), secrets))
            return true;
        for (var inside = exception; inside is not null; inside = inside.InnerException)
        {
            foreach (DictionaryEntry entry in inside.Data)
            {
                if (AreIn($"{entry.Key} {entry.Value}", secrets))
                    return true;
            }
        }
        return false;
    }

    private static bool AreIn(string text, byte[][] secrets) => Find(Encoding.UTF8.GetBytes(text), secrets).Count > 0;

    /// <summary>Finds the occurrences, each from its first byte to behind its last one. They may overlap.</summary>
    private static List<(int Start, int End)> Find(ReadOnlySpan<byte> text, byte[][] secrets)
    {
        var found = new List<(int, int)>();
        // A window shows the secrets that begin in its step whole.
        var overlap = MaxBytes(secrets);
        var step = Math.Max(Step, overlap);
        for (var start = 0; start < text.Length; start += step)
        {
            var window = text.Slice(start, Math.Min(step + overlap, text.Length - start));
            Find(window, [], secrets, start, found);
            var unescaped = UnescapedText.Of(window, []);
            for (var depth = 1; depth <= MaxDepth && unescaped is not null; depth++)
            {
                Find(unescaped.Bytes, unescaped.Places, secrets, start, found);
                unescaped = UnescapedText.Of(unescaped.Bytes, unescaped.Places);
            }
        }
        return found;
    }

    private static void Find(
        ReadOnlySpan<byte> text, ReadOnlySpan<int> places, byte[][] secrets, int offset, List<(int Start, int End)> found)
    {
        foreach (var secret in secrets)
        {
            for (var at = 0; text[at..].IndexOfAny(Lower(secret[0]), Upper(secret[0])) is >= 0 and var skipped; at++)
            {
                at += skipped;
                var length = CommonLength(text[at..], secret);
                if (length < secret.Length && length <= MaxVisible)
                    continue;
                found.Add(places.IsEmpty ? (offset + at, offset + at + length) : (offset + places[at], offset + places[at + length]));
                at += length - 1;
            }
        }
    }

    private static int CommonLength(ReadOnlySpan<byte> text, ReadOnlySpan<byte> secret)
    {
        var length = 0;
        while (length < text.Length && length < secret.Length && Lower(text[length]) == Lower(secret[length]))
            length++;
        return length;
    }

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    private static byte Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter & ~0x20) : letter;
}
