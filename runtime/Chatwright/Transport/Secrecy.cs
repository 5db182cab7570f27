using System.Collections;
using System.Text;

namespace Chatwright;

/// <summary>Keeps a signature out of what others wrote: a proxy's error page that repeats the address, a handler's exception that names the request.</summary>
internal static class Secrecy
{
    private const byte Mask = (byte)'*';

    /// <summary>Covers the signature wherever the text repeats it. The length stays, so that byte offsets do.</summary>
    /// <returns>Whether it was there.</returns>
    internal static bool Cover(Span<byte> text, string? signature)
    {
        var found = false;
        foreach (var form in Forms(signature))
            found |= CoverForm(text, Encoding.UTF8.GetBytes(form));
        return found;
    }

    /// <summary>Whether an exception, one inside it, or the data of one repeats the signature.</summary>
    internal static bool IsToldBy(Exception exception, string? signature)
    {
        foreach (var form in Forms(signature))
        {
            if (exception.ToString().Contains(form, StringComparison.Ordinal) || DataTells(exception, form))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Forms(string? signature)
        => string.IsNullOrEmpty(signature) ? [] : new[] { signature, Uri.EscapeDataString(signature) }.Distinct();

    private static bool CoverForm(Span<byte> text, ReadOnlySpan<byte> form)
    {
        var found = false;
        for (var rest = text; rest.IndexOf(form) is >= 0 and var at; rest = rest[(at + form.Length)..])
        {
            rest.Slice(at, form.Length).Fill(Mask);
            found = true;
        }
        return found;
    }

    private static bool DataTells(Exception exception, string form)
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
