using Chatwright.Testing.Endpoints;
using Chatwright.Testing.Faults;
using Chatwright.Testing.Http;
using Chatwright.Testing.Rules;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing.Requests;

/// <summary>Handles a request: logs it, applies faults, checks it and carries it out.</summary>
internal sealed class RequestPipeline(RequestGate gate, EndpointTable endpoints, FaultQueue faults, RequestLog log, TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The caller gave up during a delay.</exception>
    internal async Task<OutgoingResponse> HandleAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        log.Add(request);
        var (delay, fault) = faults.Take(request.Path);
        var response = fault?.Response ?? CarryOut(request).Cut(fault?.CutAfter);
        if (delay?.Delay is { } wait)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private OutgoingResponse CarryOut(IncomingRequest request)
    {
        try
        {
            var endpoint = endpoints.Find(request.Path)
                ?? throw new RefusalException(TencentChatErrorCode.ResourceInvalid, $"There is no endpoint {request.Path}.");
            gate.Check(request);
            return OutgoingResponse.Json(endpoint.Handle(request.Body));
        }
        catch (RefusalException refusal)
        {
            return ErrorResponse.Create(refusal.Code, refusal.Message);
        }
    }
}
