namespace Chatwright.Generator.Words;

/// <summary>Advice on repeating a call that failed with a code.</summary>
internal enum RetryAdvice
{
    Never,
    Once,
    Backoff,

    /// <summary>Once, with a new signature.</summary>
    RenewSignature,
}
