using System.Text;
using System.Text.Unicode;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Pages;

/// <summary>
/// Reads the text of a page in its encoding: UTF-8, UTF-16 with a byte order mark, or otherwise GB 18030, which Chinese files use.
/// </summary>
internal static class PageDecoder
{
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <exception cref="PageException">The bytes are no text.</exception>
    public static string Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new PageException("the file is larger than 8 MiB, so it is no page of one endpoint");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Decode(bytes, Encoding.Unicode);
        if (bytes.Contains((byte)0))
            throw new PageException("the file is not text");
        return Decode(bytes, Utf8.IsValid(bytes) ? Encoding.UTF8 : Chinese());
    }

    private static string Decode(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Chinese() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
