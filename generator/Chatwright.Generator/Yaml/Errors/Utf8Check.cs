using System.Globalization;
using System.Text;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>
/// Reports the first byte of a file that UTF-8 does not allow. The C# compiler reads such a file in the encoding of its machine; if that is UTF-8
/// too, replacement characters stand for the bytes.
/// </summary>
internal static class Utf8Check
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const char Replacement = '\ufffd';

    public static void Report(byte[] bytes, DiagnosticBag diagnostics)
    {
        if (ValidLength(bytes) is not { } length)
            return;
        var problem = string.Format(CultureInfo.InvariantCulture, "the byte 0x{0:X2}, so it is in another encoding than UTF-8", bytes[length]);
        Report(s_strict.GetString(bytes, 0, length).TrimStart('\ufeff'), problem, diagnostics);
    }

    /// <summary>Determines whether a text may have replacement characters in place of bytes. A file can also contain them itself.</summary>
    public static bool HasReplacement(string text) => text.IndexOf(Replacement) >= 0;

    /// <summary>Reports the first replacement character.</summary>
    /// <param name="text">The text of a file that is not UTF-8.</param>
    public static void ReportReplacement(string text, DiagnosticBag diagnostics) =>
        Report(text.Substring(0, text.IndexOf(Replacement)), "bytes that are not UTF-8, so it is in another encoding", diagnostics);

    /// <param name="before">The text before the place.</param>
    private static void Report(string before, string problem, DiagnosticBag diagnostics)
    {
        var line = 0;
        foreach (var character in before)
            line += character == '\n' ? 1 : 0;
        var column = before.Length - 1 - before.LastIndexOf('\n');
        diagnostics.Add(Rules.NotUtf8, new TextRange(before.Length, 1, line, column, line, column + 1), problem);
    }

    /// <summary>The number of bytes before the first that is not UTF-8; null if all are.</summary>
    private static int? ValidLength(byte[] bytes)
    {
        try
        {
            s_strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException exception)
        {
            return exception.Index;
        }
    }
}
