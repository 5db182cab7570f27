using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Benchmarks.Measuring;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;

namespace Benchmarks.Json;

/// <summary>Reading responses: from bytes in memory to objects, the envelope included.</summary>
internal static class Reading
{
    private static readonly JsonSerializerOptions s_reflection = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static IReadOnlyList<JsonCase> Cases { get; } =
    [
        Case("delete", ResponseCases.Delete, Bodies.Delete()),
        Case("get_list 4", ResponseCases.List, Bodies.List(4)),
        Case("get_list 100", ResponseCases.List, Bodies.List(100)),
        Case("get_contact_group 100", ResponseCases.ContactGroup, Bodies.ContactGroup(100)),
        Case("Chinese 100", ResponseCases.ContactGroup, Bodies.Chinese(100)),
        Case("search_contact_group 300", ResponseCases.Search, Bodies.Search(300)),
    ];

    private static JsonCase Case<TRequest, TModel, TTwin, TInit>(string name, ResponseCase<TRequest, TModel, TTwin, TInit> response, byte[] body)
        where TRequest : IJsonWritable<TRequest>
        where TModel : ApiResponse, IJsonModel<TModel>
        where TTwin : class
        where TInit : class
    {
        var model = ResponseReader.Read(response.Endpoint, body);
        byte[] Model(TModel it) => Writing.WholeBytes(it);
        byte[] Twin(TTwin it) => JsonSerializer.SerializeToUtf8Bytes(it, response.Metadata);
        byte[] Init(TInit it) => JsonSerializer.SerializeToUtf8Bytes(it, response.InitOnly);
        return new($"read {name}",
        [
            Checked(RowNames.Chatwright, body, () => ResponseReader.Read(response.Endpoint, body), Model),
            Checked(RowNames.Generated, body, () => JsonSerializer.Deserialize(body, response.Metadata)!, Twin),
            Checked(RowNames.InitOnly, body, () => JsonSerializer.Deserialize(body, response.InitOnly)!, Init),
            Checked(RowNames.Reflection, body, () => JsonSerializer.Deserialize<TTwin>(body, s_reflection)!, Twin),
            Checked(RowNames.Document, body, () => ReadDocument(body, response.ReadDocument), Twin),
            Checked(RowNames.HandReader, body, () => ReadByHand(body, response.ReadByHand), Twin),
            new(RowNames.Tokens, () => ReadTokens(body)),
            Checked(RowNames.Graph, body, () => response.Copy(model), Model),
        ], RowNames.Generated, RowNames.Tokens);
    }

    private static Subject Checked<T>(string name, byte[] body, Func<T> read, Func<T, byte[]> write)
        where T : class
    {
        Sameness.Check(name, body, write(read()));
        return new(name, read);
    }

    private static T ReadDocument<T>(byte[] body, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(body);
        return read(document.RootElement);
    }

    private static T ReadByHand<T>(byte[] body, ReadByHand<T> read)
    {
        var json = new Utf8JsonReader(body);
        return read(ref json);
    }

    private static object? ReadTokens(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        var count = 0;
        while (json.Read())
            count++;
        return Sink.Take(count);
    }
}
