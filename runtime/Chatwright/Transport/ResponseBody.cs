using System.Buffers;
using System.Globalization;
using Chatwright.CodeGeneration;
using Chatwright.Errors;

namespace Chatwright.Transport;

/// <summary>The body of a response, collected in an array of the shared pool. Writing beyond the limit fails.</summary>
internal sealed class ResponseBody : Stream
{
    /// <summary>The maximum size of the first buffer, since the announced length may be false.</summary>
    private const int MaxFirstBuffer = 64 * 1024;

    private const int SmallBuffer = 4 * 1024;

    /// <summary>The text of an error is not worth a longer wait: its status is known.</summary>
    private static readonly TimeSpan s_beginningTimeout = TimeSpan.FromSeconds(2);

    private readonly int _limit;
    private byte[]? _buffer;
    private int _length;

    private ResponseBody(HttpResponseHead head, long? claimedLength, int limit)
    {
        Head = head;
        _limit = limit;
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(claimedLength ?? SmallBuffer, MaxFirstBuffer));
    }

    /// <summary>The head of the response.</summary>
    internal HttpResponseHead Head { get; }

    /// <summary>The bytes so far. Valid until this is disposed.</summary>
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
    /// <exception cref="ApiResponseException">It is larger than the limit.</exception>
    /// <exception cref="BrokenBodyException">It does not arrive whole.</exception>
    internal static async ValueTask<ResponseBody> ReadAsync(
        ApiEndpoint endpoint, HttpResponseMessage response, HttpResponseHead head, int limit, CancellationToken cancellationToken)
    {
        var claimed = ClaimedLength(response);
        if (claimed > limit)
            throw TooLarge(endpoint, head, limit);
        var body = new ResponseBody(head, claimed, limit);
        try
        {
            await response.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch (Exception e)
        {
            var received = body._length;
            body.Dispose();
            throw e is FullException ? TooLarge(endpoint, head, limit) : new BrokenBodyException(e, received);
        }
    }

    /// <summary>Reads the beginning of a body that an error keeps, as far as it arrives in time.</summary>
    /// <param name="response">The response.</param>
    /// <param name="head">Its head.</param>
    /// <param name="extraBytes">The number of bytes beyond those that are kept, so that a text at their end is seen whole.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the reading. The part that has arrived is returned all the same.</param>
    internal static async ValueTask<ResponseBody> ReadBeginningAsync(
        HttpResponseMessage response, HttpResponseHead head, int extraBytes, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = new ResponseBody(head, SmallBuffer, RawText.MaxBytes + extraBytes);
        using var limit = new CancellationTokenSource(s_beginningTimeout, time);
        var registration = cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
        await using (registration.ConfigureAwait(false))
        {
            try
            {
                await response.Content.CopyToAsync(body, limit.Token).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The status matters; the body may break off, stop or be huge.
            }
        }
        return body;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // Content that still writes after its call has ended must not write into another call's array.
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
    /// Gets the length that the response announces, or null. Read from the raw header, because
    /// <see cref="System.Net.Http.Headers.HttpContentHeaders.ContentLength"/> computes a number if there is none.
    /// </summary>
    private static long? ClaimedLength(HttpResponseMessage response)
    {
        // A chunked body ends with its last chunk, whatever Content-Length says (RFC 9112, 6.3).
        if (response.Headers.TransferEncodingChunked == true)
            return null;
        return response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    /// <summary>Makes room for this many bytes in one step, so that the number of steps does not depend on an announced size.</summary>
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

    private static ApiResponseException TooLarge(ApiEndpoint endpoint, ResponseHead head, int limit)
        => new(endpoint.Path, $"the response is larger than {limit} bytes, the limit that the option MaxResponseBytes sets")
        {
            Response = ApiResponseInfo.Of(endpoint.Path, head),
        };

    /// <summary>Ends the copying of a body that is too large.</summary>
    private sealed class FullException : Exception;
}
