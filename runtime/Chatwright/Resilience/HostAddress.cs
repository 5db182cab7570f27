namespace Chatwright;

/// <summary>One host as a client knows it.</summary>
internal sealed class HostAddress(Uri address)
{
    private object? _failedAt;

    /// <summary>Scheme, host and the path's prefix, without a slash at the end.</summary>
    internal string Prefix { get; } = address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>The name or address, for logs and traces.</summary>
    internal string Name { get; } = address.Host;

    /// <summary>The port, for traces.</summary>
    internal int Port { get; } = address.Port;

    /// <summary>When a connection to it could last not be made, as a timestamp; null when it is not known to be out of reach.</summary>
    /// <remarks>A boxed number, so that it is read whole without a lock.</remarks>
    internal long? FailedAt
    {
        get => Volatile.Read(ref _failedAt) as long?;
        set => Volatile.Write(ref _failedAt, value);
    }
}
