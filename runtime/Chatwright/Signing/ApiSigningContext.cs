using Chatwright.Validation;

namespace Chatwright;

/// <summary>One attempt as its <see cref="IRequestSigner"/> sees it. Not safe for concurrent use.</summary>
/// <remarks>
/// The values that a signer sets are taken for secret: those of 16 or more characters are covered by asterisks in errors and responses that repeat
/// them.
/// </remarks>
public sealed class ApiSigningContext
{
    /// <summary>Initializes a new instance of the <see cref="ApiSigningContext"/> class.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it is sent, such as <c>/api/parcels/list</c>.</param>
    /// <param name="body">The body; empty for a request without one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    public ApiSigningContext(HttpMethod method, string path, ReadOnlyMemory<byte> body = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        (Method, Path, Body) = (method, path, body);
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The host that the attempt is sent to, as the header <c>Host</c> has it, such as <c>api.example.com</c>.</summary>
    public string Host { get; init; } = "";

    /// <summary>The path as it is sent: with a slash at its start, escaped, with the prefix of the host's URL, without the query.</summary>
    public string Path { get; }

    /// <summary>
    /// The query parameters in the order in which they are sent, not escaped. They hold those of the service's description at first; set, add and
    /// remove as the signature demands. Letter case counts in names.
    /// </summary>
    public IDictionary<string, string> Query { get; } = new RequestQuery();

    /// <summary>
    /// The headers that are sent beside those of the connection and the body. They hold those of the service's description and of
    /// <see cref="ApiCallOptions.Headers"/> at first. Setting a header that is not valid, or that describes the connection or the body, throws an
    /// <see cref="ArgumentException"/>. The body's <c>Content-Type</c> is <c>application/json</c>.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new RequestHeaders();

    /// <summary>The bytes of the body as they are sent; empty for a GET.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The number of the attempt in its call, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>
    /// The credential of the attempt, from the client's <see cref="IApiCredentialProvider"/>. Its parts are null for a client without one.
    /// </summary>
    public ApiCredential? Credential { get; init; }

    /// <summary>
    /// Null, or the credential of the attempt before, which the service has just rejected. A signer that keeps a key or the service's time renews it
    /// then.
    /// </summary>
    public ApiCredential? RejectedCredential { get; init; }

    /// <summary>Method, path and attempt; never a header, a query parameter or the body.</summary>
    public override string ToString() => $"{Method} {Path}, attempt {Attempt}";
}
