using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chatwright;

namespace OtherApi;

/// <summary>
/// Signs each request as a whole: an HMAC-SHA256 over method, path, date and the hash of the body, in a header. Nobody can change a signed request,
/// or send it again later.
/// </summary>
internal sealed class DepotRequestSigner(byte[] key, TimeProvider time) : IRequestSigner
{
    public const string DateHeader = "X-Depot-Date";
    public const string SignatureHeader = "X-Depot-Signature";

    public ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken)
    {
        var date = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        context.Headers[DateHeader] = date;
        context.Headers[SignatureHeader] = Mac(key, context.Method.Method, context.Path, date, context.Body.Span);
        return default;
    }

    public static string Mac(byte[] key, string method, string path, string date, ReadOnlySpan<byte> body)
    {
        var text = $"{method}\n{path}\n{date}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
