using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chatwright.Signing;

/// <summary>The signed values of a UserSig. Times are Unix seconds; the userbuf is base64 or null.</summary>
internal sealed record UserSigPayload(string Identifier, uint SdkAppId, long Time, long Expire, string? UserBuf)
{
    /// <summary>HMAC-SHA256 over the values in base64. The key is used as text: its hexadecimal digits are not decoded.</summary>
    internal string Sign(string secretKey)
        => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(SignedText())));

    /// <summary>Four lines, five with a userbuf. The line feed of the last line is signed too.</summary>
    private string SignedText()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"TLS.identifier:{Identifier}\nTLS.sdkappid:{SdkAppId}\nTLS.time:{Time}\nTLS.expire:{Expire}\n");
        return UserBuf is null ? text : $"{text}TLS.userbuf:{UserBuf}\n";
    }
}
