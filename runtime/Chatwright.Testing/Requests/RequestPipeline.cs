using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints;
using Chatwright.Testing.Http;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Setups;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Requests;

/// <summary>Handles a request: logs it, applies setups, checks it, executes it and sends its webhooks.</summary>
internal sealed class RequestPipeline(
    RequestGate gate,
    EndpointTable endpoints,
    SetupList setups,
    RequestLog log,
    WebhookSender sender,
    WebhookDeliveries deliveries,
    TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The caller gave up during a delay or a webhook.</exception>
    internal async Task<OutgoingResponse> HandleAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        log.Add(request);
        var effect = setups.Apply(request.Path);
        var response = Respond(effect, request)
            ?? (await ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).Cut(effect.CutAfter);
        if (effect.Delay > TimeSpan.Zero)
            await Task.Delay(effect.Delay, time, cancellationToken).ConfigureAwait(false);
        return response;
    }

    /// <summary>The response of a setup; null if it leaves the request to the endpoint.</summary>
    private static OutgoingResponse? Respond(SetupEffect effect, IncomingRequest request)
    {
        try
        {
            return effect.Response?.Invoke(request);
        }
        catch (RefusalException refusal)
        {
            return Refused(refusal);
        }
    }

    private static OutgoingResponse Refused(RefusalException refusal)
        => OutgoingResponse.Json(EnvelopeJson.Error(EnvelopeJson.OfService, (long)refusal.Code, refusal.Message));

    private static string Unknown(string path) =>
        $"The fake has no behaviour for the endpoint {path}. Give it a response with fake.On(endpoint).Respond(…), or let it replay the examples "
        + "of its spec with fake.Replay<TClient>(); 'chatwright serve --specs' does so by itself.";

    private async Task<OutgoingResponse> ExecuteAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutgoingWebhook> raised = [];
        OutgoingResponse response;
        try
        {
            var endpoint = endpoints.Find(request.Path)
                ?? throw new RefusalException(TencentChatErrorCode.ResourceInvalid, Unknown(request.Path));
            var webhooks = new CallWebhooks(sender, gate.Check(request, endpoint.Codes));
            raised = webhooks.Raised;
            response = OutgoingResponse.Json(await endpoint.HandleAsync(request.Body, webhooks, cancellationToken).ConfigureAwait(false));
        }
        catch (RefusalException refusal)
        {
            response = Refused(refusal);
        }
        await deliveries.DeliverAsync(raised, cancellationToken).ConfigureAwait(false);
        return response;
    }
}
