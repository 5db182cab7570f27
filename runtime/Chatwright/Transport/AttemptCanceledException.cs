namespace Chatwright.Transport;

/// <summary>The cancellation of an attempt. It never leaves a call, which explains it by the token or limit that caused it.</summary>
/// <param name="innerException">The exception of the HTTP stack; or the error of a response whose body did not arrive whole.</param>
/// <param name="delivery">The certainty about the sending of the request.</param>
/// <param name="token">The token that was cancelled.</param>
internal sealed class AttemptCanceledException(Exception? innerException, Delivery delivery, CancellationToken token)
    : OperationCanceledException(null, innerException, token)
{
    /// <summary>The certainty about the execution of the request.</summary>
    internal ApiExecution Execution => delivery.Execution;

    /// <summary>
    /// The error of a response with an HTTP status other than success, whose body did not arrive whole: the status counts, not the cancellation. Null
    /// for any other cancellation.
    /// </summary>
    internal ChatwrightException? Error => InnerException as ChatwrightException;

    /// <summary>The end of a sentence about the timeout: how far the response came. Empty if none began.</summary>
    internal string Progress => delivery.Progress;

    /// <summary>The head of the response; null if none arrived.</summary>
    internal ApiResponseInfo? Response => delivery.Response;
}
