using Chatwright.Generated;

namespace Chatwright;

/// <summary>
/// The bytes of one call's request, in pooled memory. A call that was cancelled may leave behind a handler which still sends them, so the memory goes back
/// only when the call is over and nobody is sending.
/// </summary>
internal sealed class RequestBody(PooledBytes bytes) : IDisposable
{
    /// <summary>The call itself, and each sending under way.</summary>
    private int _holders = 1;

    internal int Length => bytes.Length;

    /// <summary>To be read while it is held.</summary>
    internal ReadOnlyMemory<byte> Memory => bytes.Memory;

    /// <summary>False when the memory has gone back.</summary>
    internal bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
                return true;
            holders = seen;
        }
        return false;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            bytes.Dispose();
    }

    /// <summary>The call is over. To be called once.</summary>
    public void Dispose() => Release();
}
