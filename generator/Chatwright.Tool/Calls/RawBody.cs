using Chatwright.CodeGeneration;

namespace Chatwright.Tool.Calls;

/// <summary>A request or a response as the JSON that it is. A failed response is told from others after it was read.</summary>
internal sealed record RawBody(RawJson Json) : ApiResponse, IJsonWritable<RawBody>, IJsonReadable<RawBody>, IQueryRequest
{
    /// <summary>The members of a request that travel in the query of the URL.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    void IQueryRequest.WriteQuery(QueryWriter query)
    {
        foreach (var (name, value) in Query)
            query.Add(name, value);
    }

    static void IJsonWritable<RawBody>.Write(ref JsonOutput output, RawBody value) => output.WriteRaw(value.Json);

    static RawBody IJsonReadable<RawBody>.Read(ref JsonCursor cursor) => new(cursor.ReadRaw());
}
