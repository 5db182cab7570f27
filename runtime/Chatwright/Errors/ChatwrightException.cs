namespace Chatwright;

/// <summary>The base class of the exceptions that are thrown when a call fails.</summary>
/// <remarks>
/// A call that is cancelled by its own token throws <see cref="OperationCanceledException"/>. A request that breaks a limit throws
/// <see cref="ArgumentException"/>, and a disposed client <see cref="ObjectDisposedException"/>. No exception carries a key or a signature.
/// </remarks>
public abstract class ChatwrightException : Exception
{
    private ApiExecution _execution;
    private int _attempts;
    private bool _isComplete;

    private protected ChatwrightException(string endpoint, string problem, ApiExecution execution, Exception? innerException)
        : base(problem, innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(problem);
        Endpoint = endpoint;
        Problem = problem.TrimEnd('.');
        _execution = execution;
    }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Endpoint { get; }

    /// <summary>
    /// The certainty about the execution of the call by the service. After <see cref="ApiExecution.NotExecuted"/> it is safe to make the call again.
    /// </summary>
    public ApiExecution Execution { get => _execution; init => _execution = value; }

    /// <summary>The number of attempts that were begun; 0 if the call failed before the first one.</summary>
    public int Attempts { get => _attempts; init => _attempts = value; }

    /// <summary><see langword="true"/> if the same call may succeed later; otherwise, <see langword="false"/>.</summary>
    public abstract bool IsTransient { get; }

    /// <summary>The least time to wait before the call is made again; null if nothing asks for a wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The response that ended the call; null if no complete response arrived.</summary>
    public ApiResponseInfo? Response { get; init; }

    /// <summary>The problem in one line that begins with the endpoint.</summary>
    public override string Message => $"{Endpoint}: {Problem}.";

    /// <summary>The problem, without the endpoint and without a full stop.</summary>
    private protected string Problem { get; }

    /// <summary>True once the call that threw this exception has ended. The exception of a call that a signer or handler made is complete.</summary>
    internal bool IsComplete => _isComplete;

    /// <summary>Adds the facts of the whole call.</summary>
    /// <param name="execution">The certainty about the execution of the call.</param>
    /// <param name="attempts">The number of attempts that were begun.</param>
    /// <param name="elapsed">The duration of the call.</param>
    internal void Complete(ApiExecution execution, int attempts, TimeSpan elapsed)
    {
        (_execution, _attempts, _isComplete) = (execution, attempts, true);
        Response?.Complete(attempts, elapsed);
    }
}
