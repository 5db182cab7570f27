using Chatwright.Testing.Chat;
using Chatwright.Testing.Endpoints;

namespace Chatwright.Testing.Http;

/// <summary>
/// Handles the requests of both fronts: logs them, applies faults, checks them and carries them out.
/// </summary>
internal sealed class RequestPipeline(RequestGate gate, EndpointTable endpoints, FakeFaults faults, RequestLog log, TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The caller gave up during a delay.</exception>
    internal async Task<OutgoingAnswer> AnswerAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        log.Add(request);
        var (delay, fault) = faults.Take(request.Path);
        var answer = fault?.Instead ?? CarryOut(request).Cut(fault?.CutAfter);
        if (delay?.Delay is { } wait)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private OutgoingAnswer CarryOut(IncomingRequest request)
    {
        try
        {
            var endpoint = endpoints.Find(request.Path)
                ?? throw new RefusalException(ChatErrorCode.ResourceInvalid, $"There is no endpoint {request.Path}.");
            gate.Check(request);
            return OutgoingAnswer.Json(endpoint.Answer(request.Body));
        }
        catch (RefusalException refusal)
        {
            return Failure.Answer(refusal.Code, refusal.Message);
        }
    }
}
