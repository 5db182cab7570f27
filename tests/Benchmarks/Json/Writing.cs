using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Benchmarks.Json.Twins;
using Benchmarks.Measuring;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;

namespace Benchmarks.Json;

/// <summary>Writing requests, as a client does, and responses, as the fake service does: from objects to bytes in pooled memory.</summary>
internal static class Writing
{
    private static readonly JsonSerializerOptions s_reflection = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<JsonCase> Cases { get; } =
    [
        Request<ListConversationsRequest, ListRequestTwin>(
            "get_list request",
            Bodies.ListRequest(),
            HandWriter.Write,
            TableContext.Default.ListRequestTwin,
            FastPathContext.Default.ListRequestTwin),
        Request<SearchConversationGroupsRequest, SearchRequestTwin>(
            "search request 300",
            Bodies.SearchRequest(300),
            HandWriter.Write,
            TableContext.Default.SearchRequestTwin,
            FastPathContext.Default.SearchRequestTwin),
        Response("delete", ResponseCases.Delete, Bodies.Delete()),
        Response("get_list 4", ResponseCases.List, Bodies.List(4)),
        Response("get_list 100", ResponseCases.List, Bodies.List(100)),
        Response("get_contact_group 100", ResponseCases.ContactGroup, Bodies.ContactGroup(100)),
        Response("Chinese 100", ResponseCases.ContactGroup, Bodies.Chinese(100)),
        Response("search_contact_group 300", ResponseCases.Search, Bodies.Search(300)),
    ];

    /// <summary>The bytes that Chatwright writes.</summary>
    public static byte[] Bytes<T>(T model)
        where T : IJsonWritable<T>
    {
        using var bytes = RequestWriter.Write(model);
        return bytes.Memory.ToArray();
    }

    /// <summary>The text that Chatwright writes, with the envelope that a response keeps beside its content.</summary>
    public static byte[] WholeBytes<T>(T model)
        where T : IJsonWritable<T>
    {
        var bytes = Bytes(model);
        if (model is not ApiResponse { Info: var info })
            return bytes;
        var json = JsonNode.Parse(bytes)!;
        (json["ActionStatus"], json["ErrorCode"]) = (info.Status, info.ErrorCode);
        (json["ErrorInfo"], json["ErrorDisplay"]) = (info.ErrorMessage, info.DisplayMessage);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static JsonCase Response<TRequest, TModel, TTwin, TInit>(string name, ResponseCase<TRequest, TModel, TTwin, TInit> response, byte[] body)
        where TRequest : IJsonWritable<TRequest>
        where TModel : ApiResponse, IJsonModel<TModel>
        where TTwin : class
        where TInit : class
        => Case(name, body, ResponseReader.Read(response.Endpoint, body), response.WriteByHand, response.Metadata, response.FastPath);

    private static JsonCase Request<TModel, TTwin>(
        string name, byte[] body, Action<Utf8JsonWriter, TTwin> writeByHand, JsonTypeInfo<TTwin> metadata, JsonTypeInfo<TTwin> fastPath)
        where TModel : class, IJsonModel<TModel>
        where TTwin : class
    {
        var json = new JsonCursor(body);
        json.Start();
        return Case(name, body, TModel.Read(ref json), writeByHand, metadata, fastPath);
    }

    private static JsonCase Case<TModel, TTwin>(
        string name,
        byte[] body,
        TModel model,
        Action<Utf8JsonWriter, TTwin> writeByHand,
        JsonTypeInfo<TTwin> metadata,
        JsonTypeInfo<TTwin> fastPath)
        where TModel : class, IJsonModel<TModel>
        where TTwin : class
    {
        var written = Bytes(model);
        Sameness.Check(RowNames.Chatwright, body, WholeBytes(model));
        // From what Chatwright writes, so that all write the same to the letter: it gives an empty list where a response had none.
        var twin = JsonSerializer.Deserialize(written, metadata)!;
        var document = JsonDocument.Parse(written).RootElement;
        return new($"write {name}",
        [
            new(RowNames.Chatwright, () => Write(model)),
            Checked(RowNames.FastPath, written, twin, (json, it) => JsonSerializer.Serialize(json, it, fastPath)),
            Checked(RowNames.Metadata, written, twin, (json, it) => JsonSerializer.Serialize(json, it, metadata)),
            Checked(RowNames.Reflection, written, twin, (json, it) => JsonSerializer.Serialize(json, it, s_reflection)),
            Checked(RowNames.Document, written, document, static (json, it) => it.WriteTo(json)),
            Checked(RowNames.HandWriter, written, twin, writeByHand),
            new(RowNames.CopyOnly, () => Copy(written)),
        ], RowNames.FastPath, RowNames.CopyOnly);
    }

    private static Subject Checked<T>(string name, byte[] expected, T value, Action<Utf8JsonWriter, T> write)
    {
        var target = JsonTarget.Create();
        Sameness.Check(name, expected, target.Write(value, write).Written);
        if (target.Written.Length != expected.Length)
            throw new InvalidOperationException($"'{name}' writes {target.Written.Length} bytes, and not {expected.Length}.");
        return new(name, () => target.Write(value, write));
    }

    private static byte[] Write<T>(T model)
        where T : IJsonWritable<T>
    {
        using var bytes = RequestWriter.Write(model);
        return bytes.Array;
    }

    private static byte[] Copy(byte[] body)
    {
        var copy = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(copy, 0);
        ArrayPool<byte>.Shared.Return(copy);
        return copy;
    }
}
