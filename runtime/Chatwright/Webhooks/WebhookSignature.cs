using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chatwright.CodeGeneration;

/// <summary>Signs requests as the service does, for what sends webhooks in its place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookSignature
{
    /// <summary>Creates the signature of a request: the SHA-256 of token and time in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="token">The token.</param>
    /// <param name="time">The time of the request, in Unix seconds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    public static string Create(string token, long time)
    {
        ArgumentNullException.ThrowIfNull(token);
        var text = token + time.ToString(CultureInfo.InvariantCulture);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }
}
