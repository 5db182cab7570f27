namespace Chatwright.Transport;

/// <summary>The body of a response that stopped or broke off. It never leaves the exchange, which translates the inner exception.</summary>
internal sealed class BrokenBodyException(Exception fault, int received) : Exception(null, fault)
{
    /// <summary>The number of bytes that arrived.</summary>
    internal int Received => received;
}
