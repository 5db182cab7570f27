using System.Buffers;
using System.Net;
using Chatwright.Generated;

namespace Chatwright;

/// <summary>An answer's body in pooled memory.</summary>
internal sealed class HttpAnswer : IDisposable
{
    /// <summary>The most that a length which an answer merely claims makes us take.</summary>
    private const int MaxFirstBuffer = 64 * 1024;

    private const int SmallBuffer = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private HttpAnswer(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    internal Span<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="ProtocolException">It is larger than the limit.</exception>
    internal static async Task<HttpAnswer> ReadAsync(ApiEndpoint endpoint, HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var claimed = content.Headers.ContentLength;
        if (claimed > limit)
            throw TooLarge(endpoint, limit);
        // One byte more than claimed, so that the end is seen without growing.
        var answer = new HttpAnswer((int)Math.Min((claimed ?? SmallBuffer) + 1, MaxFirstBuffer));
        try
        {
            await answer.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            return answer._length <= limit ? answer : throw TooLarge(endpoint, limit);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Reads what an error keeps of a body: its beginning.</summary>
    internal static async Task<HttpAnswer> ReadBeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var answer = new HttpAnswer(SmallBuffer);
        try
        {
            await answer.FillAsync(content, RawText.MaxBytes, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Reads to the end or until there is more than the limit.</summary>
    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (_length <= limit)
            {
                if (_length == _buffer.Length)
                    Grow();
                var count = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                    return;
                _length += count;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, Array.MaxLength));
        Body.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static ProtocolException TooLarge(ApiEndpoint endpoint, int limit)
        => new(endpoint.Path, $"the answer is larger than {limit} bytes, the limit that the option MaxResponseBytes sets");
}
