using System.Buffers;
using System.Globalization;
using Chatwright.Generated;

namespace Chatwright;

/// <summary>An answer's body, collected in an array of the shared pool. What is written beyond the limit is dropped, and said.</summary>
internal sealed class AnswerBody : Stream
{
    /// <summary>The largest first buffer, since the peer's claimed length may be false.</summary>
    private const int MaxFirstBuffer = 64 * 1024;

    private const int SmallBuffer = 4 * 1024;

    private readonly int _limit;
    private byte[]? _buffer;
    private int _length;

    private AnswerBody(long? claimedLength, int limit)
    {
        _limit = limit;
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(claimedLength ?? SmallBuffer, MaxFirstBuffer));
    }

    /// <summary>What came, until this is disposed.</summary>
    internal Span<byte> Bytes => _buffer.AsSpan(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="ProtocolException">It is larger than the limit.</exception>
    internal static async ValueTask<AnswerBody> ReadAsync(ApiEndpoint endpoint, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var claimed = ClaimedLength(response);
        if (claimed > limit)
            throw TooLarge(endpoint, limit);
        var body = new AnswerBody(claimed, limit);
        try
        {
            await response.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch (Exception e)
        {
            body.Dispose();
            if (e is FullException)
                throw TooLarge(endpoint, limit);
            throw;
        }
    }

    /// <summary>Reads what an error keeps of a body: its beginning, as far as it comes.</summary>
    internal static async ValueTask<AnswerBody> ReadBeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = new AnswerBody(SmallBuffer, RawText.MaxBytes);
        try
        {
            await content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The status is the news; the page that came with it may break off or be huge.
        }
        catch
        {
            body.Dispose();
            throw;
        }
        return body;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // A content that goes on writing after the call is over must not write into what belongs to another.
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        var taken = buffer[..Math.Min(buffer.Length, _limit - _length)];
        Reserve(_length + taken.Length);
        taken.CopyTo(_buffer.AsSpan(_length));
        _length += taken.Length;
        if (taken.Length < buffer.Length)
            throw new FullException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        Write(buffer.Span);
        return default;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        base.Dispose(disposing);
    }

    /// <summary>
    /// The length that the response announces, or null. Read from the header as it was sent, because
    /// <see cref="System.Net.Http.Headers.HttpContentHeaders.ContentLength"/> computes a number when there is none.
    /// </summary>
    private static long? ClaimedLength(HttpResponseMessage response)
    {
        // A chunked body ends with its last chunk, whatever Content-Length says (RFC 9112, 6.3).
        if (response.Headers.TransferEncodingChunked == true)
            return null;
        return response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    /// <summary>Makes room for this many bytes in one step, so that the number of steps depends on no size that the peer claims.</summary>
    private void Reserve(int length)
    {
        if (length <= _buffer!.Length)
            return;
        var doubled = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, doubled));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static ProtocolException TooLarge(ApiEndpoint endpoint, int limit)
        => new(endpoint.Path, $"the answer is larger than {limit} bytes, the limit that the option MaxResponseBytes sets");

    /// <summary>Ends the copying.</summary>
    private sealed class FullException : Exception;
}
