using System.Buffers;

namespace Chatwright.Json;

/// <summary>Bytes that grow at the end, in an array of the shared pool. The creator either disposes it or hands its array on, once.</summary>
internal struct PooledBuffer : IDisposable
{
    private const int FirstSize = 1024;

    private byte[] _bytes;
    private int _length;

    public PooledBuffer() => _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    internal readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    internal readonly int Length => _length;

    /// <summary>Reserves room for at least this many bytes. They count as written after <see cref="Advance"/>.</summary>
    internal Span<byte> Room(int size)
    {
        if (size > _bytes.Length - _length)
            Grow(size);
        return _bytes.AsSpan(_length);
    }

    /// <summary>Marks this many bytes of the room as written.</summary>
    internal void Advance(int count) => _length += count;

    internal void Append(byte value)
    {
        Room(1)[0] = value;
        _length++;
    }

    /// <summary>Hands the array on to a new owner and leaves the buffer empty.</summary>
    internal PooledBytes Detach()
    {
        var result = new PooledBytes(_bytes, _length);
        (_bytes, _length) = ([], 0);
        return result;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + size), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
