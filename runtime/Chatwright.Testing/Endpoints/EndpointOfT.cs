using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint that reads requests and writes responses with the types that are generated from its spec.</summary>
/// <param name="store">The store, which is locked while the request is carried out.</param>
/// <param name="behaviour">Carries the request out.</param>
/// <param name="required">The members that the service requires although the spec gives them a default.</param>
internal sealed class Endpoint<TRequest, TResponse>(ChatStore store, Func<TRequest, TResponse> behaviour, params string[] required) : Endpoint
    where TRequest : class
    where TResponse : class
{
    private static readonly JsonSerializerOptions s_json = new() { TypeInfoResolver = TencentChatJson.TypeInfoResolver };

    internal override byte[] Handle(ReadOnlyMemory<byte> body)
    {
        var request = Read(body);
        TResponse response;
        lock (store.Gate)
            response = behaviour(request);
        return JsonSerializer.SerializeToUtf8Bytes(response, TypeInfo<TResponse>());
    }

    private TRequest Read(ReadOnlyMemory<byte> body)
    {
        using var document = RequestJson.Parse(body);
        RequestJson.Check(document.RootElement, required);
        try
        {
            return document.RootElement.Deserialize(TypeInfo<TRequest>())!;
        }
        catch (JsonException fault)
        {
            throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid, fault.Message);
        }
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)s_json.GetTypeInfo(typeof(T));
}
