namespace Chatwright.Telemetry;

/// <summary>The log of one client. This class writes nothing; <see cref="LoggerClientLog"/> writes to a logger.</summary>
/// <remarks>
/// Only the option that takes a logger refers to the other class, so that a native program that sets no logger does not contain it.
/// </remarks>
internal class ClientLog
{
    /// <summary>The log of a client without a logger.</summary>
    internal static readonly ClientLog None = new();

    /// <summary><see langword="true"/> if the outcome of each call is written; otherwise, <see langword="false"/>.</summary>
    internal virtual bool WritesCalls => false;

    internal virtual void Succeeded(string endpoint, int attempts, long milliseconds)
    {
    }

    internal virtual void Failed(string endpoint, int attempts, long milliseconds, string errorType)
    {
    }

    internal virtual void Retrying(string endpoint, int attempt, string? host, Exception failure, TimeSpan wait)
    {
    }

    internal virtual void FailedOver(string host, TimeSpan period)
    {
    }

    internal virtual void FailedBack(string host)
    {
    }

    internal virtual void WaitedForPermit(string endpoint, long milliseconds)
    {
    }

    internal virtual void PermitRefused(string endpoint)
    {
    }

    internal virtual void Deviated(string endpoint, string jsonPath, string found, string expected)
    {
    }
}
