using System.Security.Cryptography;
using System.Text;

namespace Chatwright.Webhooks;

/// <summary>
/// Verifies signatures against all tokens. It compares each in constant time and with each token, so that the duration tells nothing of them.
/// </summary>
internal sealed class SignatureCheck(IEnumerable<string> tokens)
{
    private const int MaxTimeBytes = 32;
    private const int MaxStackBytes = 512;

    private readonly byte[][] _tokens = [.. tokens.Select(Encoding.UTF8.GetBytes)];

    /// <param name="signature">The signature in hexadecimal digits of any letter case.</param>
    /// <param name="time">The text of the time that was signed, in ASCII.</param>
    internal bool IsValid(ReadOnlySpan<char> signature, ReadOnlySpan<char> time)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (time.Length > MaxTimeBytes || !QueryParser.TryReadHex(signature, given))
            return false;
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> stack = stackalloc byte[MaxStackBytes];
        var isValid = false;
        foreach (var token in _tokens)
        {
            var text = token.Length + time.Length <= stack.Length ? stack : new byte[token.Length + time.Length];
            token.CopyTo(text);
            var length = token.Length + Encoding.UTF8.GetBytes(time, text[token.Length..]);
            SHA256.HashData(text[..length], expected);
            isValid |= CryptographicOperations.FixedTimeEquals(given, expected);
        }
        return isValid;
    }
}
