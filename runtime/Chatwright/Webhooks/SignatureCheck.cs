using System.Security.Cryptography;
using System.Text;

namespace Chatwright.Webhooks;

/// <summary>
/// Verifies signatures against all tokens. It compares each in constant time and with each token, so that the duration tells nothing of them.
/// </summary>
/// <remarks>
/// The service signs the second and not the request, so all requests of one second have the same signatures. Those of the latest seconds are kept.
/// </remarks>
internal sealed class SignatureCheck(IEnumerable<string> tokens)
{
    private const int MaxTimeBytes = 32;
    private const int MaxStackBytes = 512;
    private const int KeptSeconds = 8;

    private readonly byte[][] _tokens = [.. tokens.Select(Encoding.UTF8.GetBytes)];
    private readonly SignedSecond?[] _kept = new SignedSecond?[KeptSeconds];

    /// <param name="signature">The signature in hexadecimal digits of any letter case.</param>
    /// <param name="time">The text of the time that was signed, in ASCII.</param>
    internal bool IsValid(ReadOnlySpan<char> signature, ReadOnlySpan<char> time)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (time.Length is 0 or > MaxTimeBytes || !QueryParser.TryReadHex(signature, given))
            return false;
        var isValid = false;
        foreach (var expected in Get(time).Signatures)
            isValid |= CryptographicOperations.FixedTimeEquals(given, expected);
        return isValid;
    }

    private SignedSecond Get(ReadOnlySpan<char> time)
    {
        ref var kept = ref _kept[time[^1] % KeptSeconds];
        if (Volatile.Read(ref kept) is { } known && time.SequenceEqual(known.Time))
            return known;
        var signed = new SignedSecond(time.ToString(), Sign(time));
        Volatile.Write(ref kept, signed);
        return signed;
    }

    private byte[][] Sign(ReadOnlySpan<char> time)
    {
        var signatures = new byte[_tokens.Length][];
        Span<byte> stack = stackalloc byte[MaxStackBytes];
        for (var i = 0; i < signatures.Length; i++)
        {
            var token = _tokens[i];
            var text = token.Length + time.Length <= stack.Length ? stack : new byte[token.Length + time.Length];
            token.CopyTo(text);
            var length = token.Length + Encoding.UTF8.GetBytes(time, text[token.Length..]);
            signatures[i] = SHA256.HashData(text[..length]);
        }
        return signatures;
    }

    /// <summary>One second as it was signed, and the signatures that fit it.</summary>
    private sealed record SignedSecond(string Time, byte[][] Signatures);
}
