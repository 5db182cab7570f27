using System.Buffers;

namespace Chatwright.Json;

/// <summary>Owns bytes in an array of the shared pool. Its one owner either disposes it, once, or takes the array over.</summary>
internal readonly struct PooledBytes(byte[] array, int length) : IDisposable
{
    /// <summary>The array, with the bytes at its start.</summary>
    internal byte[] Array => array;

    /// <summary>How many bytes there are.</summary>
    internal int Length => length;

    /// <summary>The bytes, until this is disposed.</summary>
    internal ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    /// <summary>Gives the array back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
