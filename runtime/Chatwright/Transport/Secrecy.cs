using System.Collections;
using System.Text;

namespace Chatwright.Transport;

/// <summary>
/// Keeps a signature out of foreign texts: a proxy's error page that repeats the URL, a handler's exception that names the request.
/// </summary>
internal static class Secrecy
{
    private const byte Mask = (byte)'*';

    /// <summary>Overwrites each occurrence of the signature. The length stays, so that byte offsets stay true.</summary>
    /// <returns><see langword="true"/> if the text held it; otherwise, <see langword="false"/>.</returns>
    internal static bool Redact(Span<byte> text, string? signature)
    {
        var found = false;
        foreach (var form in Forms(signature))
            found |= RedactForm(text, Encoding.UTF8.GetBytes(form));
        return found;
    }

    /// <summary>Determines whether an exception, an inner one, or its data contains the signature.</summary>
    internal static bool IsIn(Exception exception, string? signature)
    {
        foreach (var form in Forms(signature))
        {
            if (exception.ToString().Contains(form, StringComparison.Ordinal) || IsInData(exception, form))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Forms(string? signature)
        => string.IsNullOrEmpty(signature) ? [] : new[] { signature, Uri.EscapeDataString(signature) }.Distinct();

    private static bool RedactForm(Span<byte> text, ReadOnlySpan<byte> form)
    {
        var found = false;
        for (var rest = text; rest.IndexOf(form) is >= 0 and var at; rest = rest[(at + form.Length)..])
        {
            rest.Slice(at, form.Length).Fill(Mask);
            found = true;
        }
        return found;
    }

    private static bool IsInData(Exception exception, string form)
    {
        for (var inside = exception; inside is not null; inside = inside.InnerException)
        {
            foreach (DictionaryEntry entry in inside.Data)
            {
                if ($"{entry.Key} {entry.Value}".Contains(form, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }
}
