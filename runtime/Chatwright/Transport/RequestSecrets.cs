using System.Globalization;
using System.Text;

namespace Chatwright.Transport;

/// <summary>The texts of one request that nothing may show: the signature, and what a signer or a caller has put into headers and query.</summary>
/// <param name="credential">The credential that the request carries.</param>
/// <param name="ofCaller">The values of the caller's headers that carry secrets.</param>
/// <param name="ofSigner">The values that a signer has set, whatever they are.</param>
internal sealed class RequestSecrets(ApiCredential credential, string[] ofCaller, string[] ofSigner)
{
    /// <summary>The minimum length of a secret of the caller. Shorter texts stand in many places by chance.</summary>
    private const int MinLengthOfCaller = 8;

    /// <summary>The minimum length of a secret among the values of a signer, many of which are none.</summary>
    private const int MinLengthOfSigner = 16;

    /// <summary>The characters between the parts of a header such as <c>HMAC Credential=…, Signature=…</c>.</summary>
    private static readonly char[] s_separators = [' ', '\t', ',', ';', '"', '\''];

    /// <summary>Parts of the names of headers that carry secrets.</summary>
    private static readonly string[] s_secretNames = ["auth", "cookie", "credential", "key", "password", "secret", "sign", "token"];

    private byte[][]? _all;

    /// <summary>The credential that the request carries.</summary>
    internal ApiCredential Credential => credential;

    /// <summary>The maximum number of bytes that one of the secrets takes in a text.</summary>
    internal int MaxBytes => Secrecy.MaxBytes(All);

    /// <summary>All secrets in UTF-8. A call that succeeds needs none.</summary>
    private byte[][] All => _all ??= [.. Texts(credential.Signature, ofCaller, ofSigner).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Gets the values of headers that carry secrets by their names. Ids for tracing, such as <c>X-Request-Id</c>, do not.</summary>
    internal static string[] Of(IEnumerable<KeyValuePair<string, string>> headers)
        => [.. headers.Where(header => s_secretNames.Any(part => header.Key.Contains(part, StringComparison.OrdinalIgnoreCase)))
            .Select(header => header.Value)];

    /// <summary>Overwrites each secret. The length stays, so that byte offsets stay true.</summary>
    /// <returns><see langword="true"/> if the text held one; otherwise, <see langword="false"/>.</returns>
    internal bool Redact(Span<byte> text) => Secrecy.Redact(text, All);

    /// <summary>Determines whether an exception, an inner one, or its data contains a secret.</summary>
    internal bool AreIn(Exception exception) => Secrecy.AreIn(exception, All);

    private static IEnumerable<string> Texts(string? signature, IEnumerable<string> ofCaller, IEnumerable<string> ofSigner)
    {
        IEnumerable<string> whole = string.IsNullOrEmpty(signature) ? [] : [signature];
        return whole
            .Concat(ofCaller.SelectMany(text => Parts(text, MinLengthOfCaller)))
            .Concat(ofSigner.Append(signature ?? "").SelectMany(text => Parts(text, MinLengthOfSigner)))
            .Distinct();
    }

    /// <summary>A response may repeat a part of a header alone. Times are no secrets, and stand in many bodies.</summary>
    private static IEnumerable<string> Parts(string text, int minLength)
        => text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).SelectMany(WithValue)
            .Where(part => part.Length >= minLength && !DateTimeOffset.TryParse(part, CultureInfo.InvariantCulture, out _));

    /// <summary>A part, and what follows its first equals sign. Signs at the end are those of base64.</summary>
    private static IEnumerable<string> WithValue(string part)
        => part.TrimEnd('=').IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? [part, part[(at + 1)..]] : [part];
}
