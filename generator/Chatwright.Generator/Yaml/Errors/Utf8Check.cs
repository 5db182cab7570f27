using System.Globalization;
using System.Text;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Reports the first byte of a file that UTF-8 does not allow. The C# compiler reads such a file in the encoding of its machine.</summary>
internal static class Utf8Check
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Report(byte[] bytes, DiagnosticBag diagnostics)
    {
        if (ValidLength(bytes) is not { } length)
            return;
        var before = s_strict.GetString(bytes, 0, length).TrimStart('\ufeff');
        var line = 0;
        foreach (var character in before)
            line += character == '\n' ? 1 : 0;
        var column = before.Length - 1 - before.LastIndexOf('\n');
        diagnostics.Add(
            Rules.NotUtf8,
            new TextRange(before.Length, 1, line, column, line, column + 1),
            string.Format(CultureInfo.InvariantCulture, "the byte 0x{0:X2}, so it is in another encoding than UTF-8", bytes[length]));
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
