using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints;
using Chatwright.Testing.Http;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Setups;

namespace Chatwright.Testing.Requests;

/// <summary>Handles a request: logs it, applies setups, checks it and executes it.</summary>
internal sealed class RequestPipeline(RequestGate gate, EndpointTable endpoints, SetupList setups, RequestLog log, TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The caller gave up during a delay.</exception>
    internal async Task<OutgoingResponse> HandleAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        log.Add(request);
        var effect = setups.Apply(request.Path);
        var response = effect.Response ?? Execute(request).Cut(effect.CutAfter);
        if (effect.Delay > TimeSpan.Zero)
            await Task.Delay(effect.Delay, time, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private OutgoingResponse Execute(IncomingRequest request)
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
            return OutgoingResponse.Json(EnvelopeJson.Error(EnvelopeJson.OfService, (long)refusal.Code, refusal.Message));
        }
    }
}
