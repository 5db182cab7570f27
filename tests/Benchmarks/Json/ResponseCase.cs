using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Benchmarks.Json;

/// <summary>The ways to read and write the response of one endpoint.</summary>
/// <typeparam name="TRequest">Chatwright's request.</typeparam>
/// <typeparam name="TModel">Chatwright's response.</typeparam>
/// <typeparam name="TTwin">Its twin for System.Text.Json.</typeparam>
/// <typeparam name="TInit">The twin with init-only members.</typeparam>
internal sealed record ResponseCase<TRequest, TModel, TTwin, TInit>(
    ApiEndpoint<TRequest, TModel> Endpoint,
    Func<TModel, TModel> Copy,
    ReadByHand<TTwin> ReadByHand,
    Func<JsonElement, TTwin> ReadDocument,
    Action<Utf8JsonWriter, TTwin> WriteByHand,
    JsonTypeInfo<TTwin> Metadata,
    JsonTypeInfo<TTwin> FastPath,
    JsonTypeInfo<TInit> InitOnly)
    where TRequest : IJsonWritable<TRequest>
    where TModel : ApiResponse, IJsonModel<TModel>
    where TTwin : class
    where TInit : class;
