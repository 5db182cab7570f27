using System.Buffers;

namespace Chatwright.Webhooks;

/// <summary>A body in an array of the shared pool, which grows with what arrives, whatever length the peer claims.</summary>
internal sealed class BodyBuffer : IDisposable
{
    private const int FirstSize = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Appends bytes, unless all would then be more than a limit.</summary>
    internal bool TryAppend(ReadOnlySequence<byte> bytes, int max)
    {
        if (bytes.Length > max - _length)
            return false;
        var length = _length + (int)bytes.Length;
        if (length > _bytes.Length)
            Grow(length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length = length;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(size, Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
