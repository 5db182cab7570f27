using System.Buffers;

namespace Chatwright.Json;

/// <summary>Bytes in an array of the shared pool. The one owner either disposes it, once, or takes over the array.</summary>
internal readonly struct PooledBytes(byte[] array, int length) : IDisposable
{
    /// <summary>The array, with the bytes at its start.</summary>
    internal byte[] Array => array;

    /// <summary>The number of bytes.</summary>
    internal int Length => length;

    /// <summary>The bytes, until this is disposed.</summary>
    internal ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    /// <summary>Returns the array to the pool.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
