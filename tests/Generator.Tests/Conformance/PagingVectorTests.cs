using System.Text;
using System.Text.Json.Nodes;
using Chatwright;

namespace Generator.Tests.Conformance;

/// <summary>The vectors of paging: the requests that follow from the responses, the items, and how the walk ends.</summary>
public sealed class PagingVectorTests
{
    private static readonly IReadOnlyDictionary<string, Vector> s_vectors = VectorFiles.In("paging");

    public static TheoryData<string> Keys => VectorFiles.Keys(s_vectors);

    [Theory, MemberData(nameof(Keys))]
    public async Task Pages_are_requested_until_the_end_of_their_vector(string key)
    {
        var vector = s_vectors[key];
        var endpoint = Depot.Instance.Endpoints[vector.Text("endpoint")];
        var client = new DepotClient
        {
            Bodies = [.. vector.Case.GetProperty("bodies").EnumerateArray().Select(body => Encoding.UTF8.GetBytes(body.GetString()!))],
        };
        var (items, error) = await client.ListAsync(endpoint, vector.Find("request"));
        var noted = new JsonObject
        {
            ["sent"] = new JsonArray([.. client.Sent.Select(sent => JsonValue.Create(sent.Body))]),
            ["items"] = new JsonArray([.. items.Select(item => new NotationWriter(Depot.Instance).Value(endpoint.Pages!.Item, item))]),
            ["end"] = End(error),
        };
        vector.AssertEqual(vector.Case.GetProperty("expected"), noted.ToJsonString());
    }

    private static string End(ChatwrightException? error) => error switch
    {
        null => "done",
        ApiResponseException when error.Message.Contains("a cursor that was already used", StringComparison.Ordinal) => "repeated",
        ApiResponseException when error.Message.Contains("beyond the range of its member", StringComparison.Ordinal) => "range",
        _ => throw new InvalidOperationException("another error", error),
    };
}
