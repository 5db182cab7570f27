using Chatwright.Generated;
using Polly;
using Polly.Retry;

namespace Chatwright;

/// <summary>Sends calls again whose first try failed. Built once for a client; a call that goes well at once never comes here.</summary>
internal sealed class RetryPolicy
{
    private static readonly ResiliencePropertyKey<Call> s_call = new("Chatwright.Call");

    private readonly RetryOptions _options;
    private readonly HostRing _hosts;
    private readonly ResiliencePipeline _pipeline;

    private RetryPolicy(RetryOptions options, HostRing hosts, Telemetry telemetry, TimeProvider time)
    {
        _options = options;
        _hosts = hosts;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new()
            {
                MaxRetryAttempts = options.MaxRetries,
                ShouldHandle = arguments => new(arguments.Outcome.Exception is { } fault && Decide(fault, CallOf(arguments.Context), arguments.AttemptNumber)),
                DelayGenerator = static arguments => new(CallOf(arguments.Context).Wait),
                OnRetry = arguments =>
                {
                    telemetry.Retrying(CallOf(arguments.Context), arguments.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Null when calls are not to be sent again.</summary>
    internal static RetryPolicy? Of(RetryOptions options, HostRing hosts, Telemetry telemetry, TimeProvider time)
        => options is { Enabled: true, MaxRetries: > 0 } ? new(options, hosts, telemetry, time) : null;

    /// <summary>How long one try may take: one that no other would follow has the call's whole time.</summary>
    internal TimeSpan TryTimeout(ApiEndpoint endpoint) => endpoint.IsIdempotent ? _options.TryTimeout : Timeout.InfiniteTimeSpan;

    /// <summary>Goes on with a call whose first try failed, until a try succeeds or its fault is the last one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="first">How the first try failed.</param>
    /// <param name="again">Tries again.</param>
    internal async ValueTask<Outcome<TResponse>> GoOnAsync<TResponse>(Call call, Exception first, Func<ValueTask<Outcome<TResponse>>> again)
    {
        var context = ResilienceContextPool.Shared.Get(call.Token);
        context.Properties.Set(s_call, call);
        try
        {
            // The pipeline is told of the first try as if it had made it.
            return await _pipeline.ExecuteOutcomeAsync(
                static (_, state) => state.call.LastFault is null ? new(Outcome.FromException<TResponse>(state.first)) : state.again(),
                context,
                (call, first, again)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(s_call, null!);

    private bool Decide(Exception fault, Call call, int retries)
    {
        if (fault is OperationCanceledException)
            return false;
        // What went wrong before anything was sent, with a signer or a limiter, is a matter of theirs.
        var advice = call.Host is null ? ApiRetry.Never : RetryRules.Advice(fault, call.Endpoint);
        var isAtOnce = advice == ApiRetry.Resign || (RetryRules.IsConnectFailure(fault) && _hosts.HasOther);
        return call.Decide(fault, advice, isAtOnce ? TimeSpan.Zero : Wait(fault, retries));
    }

    private TimeSpan Wait(Exception fault, int retries)
    {
        var asked = RetryRules.LeastWait(fault);
        var drawn = Backoff.Delay(retries, _options, Random.Shared.NextDouble());
        // Those who were all told the same wait must not all come back at once.
        return asked + drawn;
    }
}
