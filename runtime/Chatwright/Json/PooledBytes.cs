using System.Buffers;

namespace Chatwright.Generated;

/// <summary>Owns bytes in an array of the shared pool. Disposing it gives the array back; after that the bytes are somebody else's.</summary>
internal sealed class PooledBytes : IDisposable
{
    private readonly int _length;
    private byte[]? _bytes;

    internal PooledBytes(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    /// <summary>How many bytes there are.</summary>
    internal int Length => _length;

    /// <summary>The bytes, until this is disposed.</summary>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    internal ReadOnlyMemory<byte> Memory
    {
        get
        {
            var bytes = _bytes;
            ObjectDisposedException.ThrowIf(bytes is null, this);
            return bytes.AsMemory(0, _length);
        }
    }

    /// <summary>Gives the array back, however often it is called and by however many threads.</summary>
    public void Dispose()
    {
        // An array given back twice would be lent to two at once.
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
