using System.Text;
using Chatwright.Generator.Model;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Terminals;
using Chatwright.Transport;

namespace Chatwright.Tool.Faking;

/// <summary>The response of the fake to a request of a page.</summary>
/// <param name="Status">The HTTP status; null if no response came.</param>
/// <param name="Bytes">The body, in which the signature of the request is overwritten.</param>
/// <param name="Failure">The reason why no response came, or not all of it; null for a whole one.</param>
internal sealed record TryResponse(int? Status, byte[] Bytes, string? Failure)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Sends a request. Faults that the fake was told to make, such as a broken connection, are responses too.</summary>
    /// <param name="signature">The signature of the request; null if it has none.</param>
    public static async Task<TryResponse> OfAsync(
        HttpMessageHandler handler, HttpRequestMessage request, string? signature, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        int? status = null;
        string? failure = null;
        try
        {
            using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
            using var response = await invoker.SendAsync(request, cancellationToken);
            status = (int)response.StatusCode;
            await response.Content.CopyToAsync(copy, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            failure = "The connection broke.";
        }
        var bytes = copy.ToArray();
        if (signature is not null)
            Secrecy.Redact(bytes, [Encoding.UTF8.GetBytes(signature)]);
        return new TryResponse(status, bytes, failure);
    }

    /// <summary>The error code in the envelope; null for success, and for a body without an envelope.</summary>
    public long? CodeOf(EnvelopeModel envelope) =>
        ForeignJson.Show(Text) is { } body && ServiceResponse.CodeOf(body, envelope) is { } code and not 0 ? code : null;
}
