using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint that reads requests and writes responses with the types that are generated from its spec.</summary>
/// <param name="store">The store, which is locked while the request is carried out.</param>
/// <param name="behaviour">Carries the request out.</param>
/// <param name="required">The members that the service requires although the spec gives them a default.</param>
internal sealed class Endpoint<TRequest, TResponse>(ChatStore store, Func<TRequest, TResponse> behaviour, params string[] required) : Endpoint
    where TRequest : class, IJsonModel<TRequest>
    where TResponse : ApiResponse, IJsonModel<TResponse>
{
    internal override byte[] Handle(ReadOnlyMemory<byte> body)
    {
        var request = Read(body);
        TResponse response;
        lock (store.Gate)
            response = behaviour(request);
        return EnvelopeJson.Success(ModelJson<TResponse>.Write(response), EnvelopeJson.OfService);
    }

    private TRequest Read(ReadOnlyMemory<byte> body)
    {
        using var document = RequestJson.Parse(body);
        RequestJson.Check(document.RootElement, required);
        try
        {
            return ModelJson<TRequest>.Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid, error.Message);
        }
    }
}
