using Chatwright.CodeGeneration;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint that reads requests and writes responses with the types that are generated from its spec.</summary>
/// <param name="store">The store, which is locked while the request is carried out.</param>
/// <param name="envelope">The envelope of its responses.</param>
/// <param name="behaviour">Carries a request out. It is called anew for each decision that it needs.</param>
/// <param name="rules">The rules of its requests.</param>
internal sealed class Endpoint<TRequest, TResponse>(
    ChatStore store, ApiEnvelope envelope, Func<TRequest, CallWebhooks, TResponse> behaviour, EndpointRules rules) : Endpoint
    where TRequest : class, IJsonModel<TRequest>
    where TResponse : ApiResponse, IJsonModel<TResponse>
{
    internal override RefusalCodes Codes => rules.Codes;

    internal override async ValueTask<byte[]> HandleAsync(
        ReadOnlyMemory<byte> body, CallWebhooks webhooks, CancellationToken cancellationToken)
    {
        var request = RequestJson.Read<TRequest>(body, rules);
        CheckLimits(request);
        var response = await ExecuteAsync(request, webhooks, cancellationToken).ConfigureAwait(false);
        var status = response is IBatchResponse { Failures.IsEmpty: false } ? rules.StatusOfFailures : null;
        return EnvelopeJson.Success(ModelJson<TResponse>.Write(response), envelope, status);
    }

    private async ValueTask<TResponse> ExecuteAsync(TRequest request, CallWebhooks webhooks, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                lock (store.Gate)
                    return behaviour(request, webhooks);
            }
            catch (AwaitedReplyException awaited)
            {
                await webhooks.AwaitAsync(awaited, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void CheckLimits(TRequest request)
    {
        if (!rules.ChecksLimits || request is not IValidated validated)
            return;
        try
        {
            var check = new RequestCheck(endpoint: null);
            validated.Validate(ref check);
        }
        catch (ArgumentException error)
        {
            throw rules.Codes.Refuse(error.Message);
        }
    }
}
