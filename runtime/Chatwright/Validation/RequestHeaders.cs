using System.Buffers;

namespace Chatwright.Validation;

/// <summary>Headers that a caller or a signer adds to requests. Letter case does not count in their names.</summary>
internal sealed class RequestHeaders() : TextMap(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The characters of a token (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> s_token =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    /// <summary>The headers that describe the connection, the length and form of the message, or a body that the client writes itself.</summary>
    private static readonly HashSet<string> s_owned = new(
        [
            "Allow", "Connection", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location",
            "Content-Range", "Content-Type", "Expect", "Expires", "Host", "Keep-Alive", "Last-Modified", "Proxy-Connection", "TE", "Trailer",
            "Transfer-Encoding", "Upgrade",
        ],
        StringComparer.OrdinalIgnoreCase);

    protected override void Check(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length == 0 || key.AsSpan().ContainsAnyExcept(s_token))
            throw new ArgumentException($"'{Shown(key)}' is not the name of a header: use letters, digits and hyphens.", nameof(key));
        if (s_owned.Contains(key))
        {
            throw new ArgumentException(
                $"The header {key} cannot be set: it describes the connection or the body, which is up to the client.", nameof(key));
        }
        if (value is null)
            throw new ArgumentException($"The header {key} is null: set a text, or remove it.", nameof(value));
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException($"The header {key} has a character that cannot be sent: use printable ASCII.", nameof(value));
    }

    /// <summary>A name is shown in one line, whatever it holds.</summary>
    private static string Shown(string name)
    {
        var shown = "";
        foreach (var letter in name.AsSpan(0, Math.Min(name.Length, 100)))
            shown += letter is >= ' ' and <= '~' ? $"{letter}" : $"\\u{(int)letter:X4}";
        return shown;
    }
}
