using System.Net;

namespace Chatwright.Testing.Http;

/// <summary>A body that announces its full length and breaks off before, as it does when a connection is lost.</summary>
internal sealed class CutContent(ReadOnlyMemory<byte> body, int after) : HttpContent
{
    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new CutStream(body[..after].ToArray());

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body[..after]).ConfigureAwait(false);
        throw Broken();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        stream.Write(body.Span[..after]);
        throw Broken();
    }

    /// <summary>The exception that the sockets handler throws.</summary>
    private static HttpIOException Broken() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    /// <summary>Every other way of reading a derived memory stream ends in this one.</summary>
    private sealed class CutStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            return read > 0 || count == 0 ? read : throw Broken();
        }
    }
}
