using Chatwright.Json;

namespace Chatwright;

/// <summary>The base class of the exceptions that are thrown when a call fails.</summary>
/// <remarks>
/// A call that is cancelled by its own token throws <see cref="OperationCanceledException"/>. A request that breaks a limit throws
/// <see cref="ArgumentException"/>, and a disposed client <see cref="ObjectDisposedException"/>. No exception carries a key or a signature.
/// </remarks>
public abstract class ChatwrightException : Exception
{
    private ApiExecution _execution;
    private CallFacts _facts;
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
    public int Attempts { get => _facts.Attempts; init => _facts = _facts with { Attempts = value }; }

    /// <summary>The duration of the call: signing, waiting, all attempts.</summary>
    public TimeSpan Elapsed { get => _facts.Elapsed; init => _facts = _facts with { Elapsed = value }; }

    /// <summary>The part of <see cref="Elapsed"/> in which the call waited for permits of rate limits; zero if it did not wait.</summary>
    public TimeSpan RateLimitWait { get => _facts.RateLimitWait; init => _facts = _facts with { RateLimitWait = value }; }

    /// <summary>The part of <see cref="Elapsed"/> in which the call waited between attempts; zero if it did not wait.</summary>
    public TimeSpan RetryWait { get => _facts.RetryWait; init => _facts = _facts with { RetryWait = value }; }

    /// <summary><see langword="true"/> if the same call may succeed later; otherwise, <see langword="false"/>.</summary>
    public abstract bool IsTransient { get; }

    /// <summary>The least time to wait before the call is made again; null if nothing asks for a wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The response that ended the call, whole or in part; null if none began.</summary>
    public ApiResponseInfo? Response { get; init; }

    /// <summary>The problem in one line that begins with the endpoint.</summary>
    public override string Message => $"{Endpoint}: {OneLine.Of(Problem, OneLine.MaxText)}.";

    /// <summary>The problem, without the endpoint and without a full stop.</summary>
    private protected string Problem { get; }

    /// <summary>True once the call that threw this exception has ended. The exception of a call that a signer or handler made is complete.</summary>
    internal bool IsComplete => _isComplete;

    /// <summary>Adds the facts of the whole call.</summary>
    /// <param name="execution">The certainty about the execution of the call.</param>
    /// <param name="facts">The other facts.</param>
    internal void Complete(ApiExecution execution, CallFacts facts)
    {
        (_execution, _facts, _isComplete) = (execution, facts, true);
        Response?.Complete(facts);
    }
}
