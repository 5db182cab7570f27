namespace Chatwright.Resilience;

/// <summary>One host of a client, with its health.</summary>
/// <param name="address">The address from the options.</param>
internal sealed class HostAddress(Uri address)
{
    private object? _failedAt;

    /// <summary>The address from the options: scheme, host, port and the path's prefix.</summary>
    internal Uri Address { get; } = address;

    /// <summary>The address as a text without a slash at the end.</summary>
    internal string Prefix { get; } = address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>The name or IP address, for logs and traces.</summary>
    internal string Name { get; } = address.Host;

    /// <summary>The timestamp of the latest connection that failed; null while the host is not known to be unreachable.</summary>
    /// <remarks>A boxed number: the reference is read atomically, without a lock.</remarks>
    internal long? FailedAt
    {
        get => Volatile.Read(ref _failedAt) as long?;
        set => Volatile.Write(ref _failedAt, value);
    }
}
