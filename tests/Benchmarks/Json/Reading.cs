using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Benchmarks.Measuring;
using Chatwright.Generated;
using Chatwright.Protocol;

namespace Benchmarks.Json;

/// <summary>Reading answers: from bytes in memory to objects, the envelope included.</summary>
internal static class Reading
{
    private static readonly JsonSerializerOptions s_reflection = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static IReadOnlyList<JsonCase> Cases { get; } =
    [
        Case("delete", Answers.Delete, Bodies.Delete()),
        Case("get_list 4", Answers.List, Bodies.List(4)),
        Case("get_list 100", Answers.List, Bodies.List(100)),
        Case("get_contact_group 100", Answers.ContactGroup, Bodies.ContactGroup(100)),
        Case("Chinese 100", Answers.ContactGroup, Bodies.Chinese(100)),
        Case("search_contact_group 300", Answers.Search, Bodies.Search(300)),
    ];

    private static JsonCase Case<TRequest, TModel, TTwin, TInit>(string name, Answer<TRequest, TModel, TTwin, TInit> answer, byte[] body)
        where TRequest : IJsonWritable<TRequest>
        where TModel : class, IJsonModel<TModel>
        where TTwin : class
        where TInit : class
    {
        var model = ResponseReader.Read(answer.Endpoint, body);
        byte[] Model(TModel it) => Writing.Bytes(it);
        byte[] Twin(TTwin it) => JsonSerializer.SerializeToUtf8Bytes(it, answer.Metadata);
        byte[] Init(TInit it) => JsonSerializer.SerializeToUtf8Bytes(it, answer.InitOnly);
        return new($"read {name}",
        [
            Checked(RowNames.Chatwright, body, () => ResponseReader.Read(answer.Endpoint, body), Model),
            Checked(RowNames.Generated, body, () => JsonSerializer.Deserialize(body, answer.Metadata)!, Twin),
            Checked(RowNames.InitOnly, body, () => JsonSerializer.Deserialize(body, answer.InitOnly)!, Init),
            Checked(RowNames.Reflection, body, () => JsonSerializer.Deserialize<TTwin>(body, s_reflection)!, Twin),
            Checked(RowNames.Document, body, () => ReadDocument(body, answer.ReadDocument), Twin),
            Checked(RowNames.HandReader, body, () => ReadByHand(body, answer.ReadByHand), Twin),
            new(RowNames.Tokens, () => ReadTokens(body)),
            Checked(RowNames.Graph, body, () => answer.Copy(model), Model),
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
