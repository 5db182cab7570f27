namespace Chatwright.Generator.Model;

/// <summary>Whether a call that failed with a code may be repeated.</summary>
internal enum RetryAdvice
{
    Never,
    Once,
    Backoff,

    /// <summary>Once, with a new signature.</summary>
    Resign,
}
