using System.Text;
using Chatwright.CodeGeneration;
using Chatwright.Signing;
using Chatwright.Validation;

namespace Chatwright.Transport;

/// <summary>Adds the headers of the service to an attempt, and lets the client's signer sign it.</summary>
internal static class RequestSigning
{
    private const string ContentDigest = "Content-MD5";

    /// <summary>Adds the headers of the service. Those of the call replace them by name.</summary>
    /// <exception cref="ArgumentException">A part of the credential cannot be sent as a header.</exception>
    internal static AttemptRequest WithHeaders(this AttemptRequest request, ApiList<ApiHeader> ofService)
    {
        var headers = new RequestHeaders();
        foreach (var header in ofService)
        {
            if (ValueOf(header, request.Secrets.Credential) is { } value)
                headers[header.Name] = value;
        }
        foreach (var (name, value) in request.Headers)
            headers[name] = value;
        return request with { Headers = [.. headers] };
    }

    /// <summary>Lets a signer sign an attempt.</summary>
    /// <param name="request">The attempt without its signature.</param>
    /// <param name="signer">The signer.</param>
    /// <param name="endpoint">The endpoint that is called.</param>
    /// <param name="body">The body that is sent.</param>
    /// <param name="call">The call.</param>
    internal static async ValueTask<AttemptRequest> SignedAsync(
        this AttemptRequest request, IRequestSigner signer, ApiEndpoint endpoint, ReadOnlyMemory<byte> body, Call call)
    {
        var context = ContextOf(request, endpoint, body, call);
        await signer.SignAsync(context, call.Token).WithinAsync(call.Token).ConfigureAwait(false);
        var isGet = endpoint.Method == HttpMethod.Get;
        if (isGet && context.Headers.ContainsKey(ContentDigest))
            throw new InvalidOperationException($"The signer has set {ContentDigest}, and a GET has no body.");

        var secrets = new List<string>();
        AddNew(secrets, context.Headers, request.Headers);
        AddNew(secrets, context.Query, QueryOf(request.Address));
        return new(
            $"{request.Address.Split('?')[0]}{Render(context.Query)}",
            [.. context.Headers],
            new(request.Secrets.Credential, RequestSecrets.Of(request.Headers), [.. secrets]));
    }

    private static ApiSigningContext ContextOf(AttemptRequest request, ApiEndpoint endpoint, ReadOnlyMemory<byte> body, Call call)
    {
        var address = new Uri(request.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        // A copy, since the array of the body is pooled, and a signer may keep what it was given.
        var bytes = endpoint.Method == HttpMethod.Get ? default : body.ToArray();
        var context = new ApiSigningContext(endpoint.Method, address.AbsolutePath, bytes)
        {
            Host = address.Authority,
            Attempt = call.Attempts + 1,
            Credential = request.Secrets.Credential,
            RejectedCredential = call.RejectedCredential,
        };
        foreach (var (name, value) in request.Headers)
            context.Headers[name] = value;
        foreach (var (name, value) in QueryOf(request.Address))
            context.Query[name] = value;
        return context;
    }

    /// <summary>Adds the values that a signer has set or changed.</summary>
    private static void AddNew(
        List<string> secrets, IDictionary<string, string> signed, KeyValuePair<string, string>[] before)
    {
        foreach (var item in signed)
        {
            if (!Array.Exists(before, old => old.Key == item.Key && old.Value == item.Value))
                secrets.Add(item.Value);
        }
    }

    private static KeyValuePair<string, string>[] QueryOf(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? [] : Array.ConvertAll(address[(at + 1)..].Split('&'), ParameterOf);
    }

    private static KeyValuePair<string, string> ParameterOf(string parameter)
    {
        var parts = parameter.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[^1]));
    }

    private static string Render(IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in query)
            text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    private static string? ValueOf(ApiHeader header, ApiCredential credential) => header.Source switch
    {
        ApiQuerySource.Value => header.Value,
        ApiQuerySource.Random32 => RequestValues.RandomText(),
        var part => part.In(credential),
    };
}
