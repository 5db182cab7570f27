using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtherApi;

/// <summary>
/// The signature of this API, <c>expiry.mac</c>: the second at which it ends, and an HMAC-SHA256 of shop and expiry in hexadecimal digits.
/// </summary>
internal static class DepotToken
{
    public static string Create(string shop, byte[] key, DateTimeOffset expiry)
    {
        var seconds = expiry.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{seconds}.{Mac(shop, key, seconds)}";
    }

    /// <summary>When a token ends; null when it was not made with the key of that shop.</summary>
    public static DateTimeOffset? Verify(string token, string shop, byte[] key)
    {
        var parts = token.Split('.');
        var isGenuine = parts.Length == 2
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Mac(shop, key, parts[0])), Encoding.UTF8.GetBytes(parts[1]));
        return isGenuine && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    private static string Mac(string shop, byte[] key, string seconds) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{shop}\n{seconds}")));
}
