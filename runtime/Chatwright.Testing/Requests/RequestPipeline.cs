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
        var response = effect.Response?.Invoke(request) ?? Execute(request).Cut(effect.CutAfter);
        if (effect.Delay > TimeSpan.Zero)
            await Task.Delay(effect.Delay, time, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private static string Unknown(string path) =>
        $"The fake has no behaviour for the endpoint {path}. Give it a response with fake.On(endpoint).Respond(…), or let it replay the examples "
        + "of its spec with fake.Replay<TClient>(); 'chatwright serve --specs' does so by itself.";

    private OutgoingResponse Execute(IncomingRequest request)
    {
        try
        {
            var endpoint = endpoints.Find(request.Path)
                ?? throw new RefusalException(TencentChatErrorCode.ResourceInvalid, Unknown(request.Path));
            var caller = gate.Check(request, endpoint.Codes);
            return OutgoingResponse.Json(endpoint.Handle(request.Body, caller));
        }
        catch (RefusalException refusal)
        {
            return OutgoingResponse.Json(EnvelopeJson.Error(EnvelopeJson.OfService, (long)refusal.Code, refusal.Message));
        }
    }
}
