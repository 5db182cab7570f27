using System.Net;

namespace Chatwright;

/// <summary>A request's body as <c>application/json</c> of known length. It can be sent more than once, as redirects and retried connections do.</summary>
/// <remarks>JSON is UTF-8 by its standard (RFC 8259), and its media type has no charset parameter: none is written.</remarks>
internal sealed class RequestContent : HttpContent
{
    private readonly RequestBody _body;

    internal RequestContent(RequestBody body)
    {
        _body = body;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            await stream.WriteAsync(_body.Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _body.Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            stream.Write(_body.Memory.Span);
        }
        finally
        {
            _body.Release();
        }
    }

    private void Hold() => ObjectDisposedException.ThrowIf(!_body.TryHold(), this);
}
