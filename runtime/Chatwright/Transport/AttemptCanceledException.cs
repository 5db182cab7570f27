namespace Chatwright.Transport;

/// <summary>The cancellation of an attempt. It never leaves a call, which explains it by the token or limit that caused it.</summary>
internal sealed class AttemptCanceledException(Exception? innerException, ApiExecution execution, CancellationToken token)
    : OperationCanceledException(null, innerException, token)
{
    /// <summary><c>true</c> if the service may have carried out the request; otherwise, <c>false</c>.</summary>
    internal ApiExecution Execution { get; } = execution;
}
