namespace Runtime.Tests.Faults;

/// <summary>The part of a request that a server has received.</summary>
internal enum Received
{
    /// <summary>Not a byte.</summary>
    Nothing,

    /// <summary>The beginning of a TLS handshake.</summary>
    Handshake,

    /// <summary>The beginning of the request.</summary>
    Part,

    /// <summary>Head and body.</summary>
    Whole,
}
