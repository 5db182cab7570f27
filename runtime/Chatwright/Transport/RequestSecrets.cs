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
    private byte[][] All => _all ??= Array.ConvertAll(Texts(), Encoding.UTF8.GetBytes);

    /// <summary>Gets the values of headers that carry secrets by their names. Ids for tracing, such as <c>X-Request-Id</c>, do not.</summary>
    internal static string[] Of(KeyValuePair<string, string>[] headers)
    {
        if (headers.Length == 0)
            return [];
        var secrets = new List<string>();
        foreach (var (name, value) in headers)
        {
            if (Array.Exists(s_secretNames, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
                secrets.Add(value);
        }
        return [.. secrets];
    }

    /// <summary>Adds values of further headers that carry secrets.</summary>
    internal RequestSecrets With(string[] more) => more.Length == 0 ? this : new(credential, [.. ofCaller, .. more], ofSigner);

    /// <summary>Overwrites each secret. The length stays, so that byte offsets stay true.</summary>
    /// <returns><see langword="true"/> if the text held one; otherwise, <see langword="false"/>.</returns>
    internal bool Redact(Span<byte> text) => Secrecy.Redact(text, All);

    /// <summary>Determines whether an exception, an inner one, or its data contains a secret.</summary>
    internal bool AreIn(Exception exception) => Secrecy.AreIn(exception, All);

    private string[] Texts()
    {
        var texts = new List<string>();
        if (!string.IsNullOrEmpty(credential.Signature))
            texts.Add(credential.Signature);
        foreach (var text in ofCaller)
            AddParts(texts, text, MinLengthOfCaller);
        foreach (var text in ofSigner)
            AddParts(texts, text, MinLengthOfSigner);
        AddParts(texts, credential.Signature ?? "", MinLengthOfSigner);
        return [.. texts];
    }

    /// <summary>Adds the parts of a text: a response may repeat a part of a header alone.</summary>
    private static void AddParts(List<string> texts, string text, int minLength)
    {
        foreach (var part in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            AddPart(texts, part, minLength);
            // The part after the first equals sign. Signs at the end are those of base64.
            if (part.TrimEnd('=').IndexOf('=', StringComparison.Ordinal) is >= 0 and var at)
                AddPart(texts, part[(at + 1)..], minLength);
        }
    }

    /// <summary>Adds a part that is new. Times are no secrets, and stand in many bodies.</summary>
    private static void AddPart(List<string> texts, string part, int minLength)
    {
        if (part.Length >= minLength && !texts.Contains(part) && !DateTimeOffset.TryParse(part, CultureInfo.InvariantCulture, out _))
            texts.Add(part);
    }
}
