using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Generator.Tests.Conformance;

/// <summary>The vectors of responses: what a call returns or throws, and whether it is repeated.</summary>
public sealed class ResponseVectorTests
{
    private static readonly IReadOnlyDictionary<string, Vector> s_vectors = VectorFiles.In("responses");

    public static TheoryData<string> Keys => VectorFiles.Keys(s_vectors);

    [Theory, MemberData(nameof(Keys))]
    public async Task A_response_has_the_outcome_of_its_vector(string key)
    {
        var vector = s_vectors[key];
        var endpoint = Depot.Instance.Endpoints[vector.Text("endpoint")];
        var client = new DepotClient
        {
            MaxRetries = 1,
            Status = (HttpStatusCode)(vector.Find("status")?.GetInt32() ?? 200),
            Body = Encoding.UTF8.GetBytes(vector.Text("body")),
        };
        var result = await client.CallAsync(endpoint, vector.Find("request"));
        var outcome = result switch
        {
            ApiErrorException error => Error(error, client.Sent.Count),
            ApiResponseException unread => Unreadable(unread, vector),
            ApiResponse response => Ok(response, endpoint.ResponseType),
            var other => throw new InvalidOperationException(key, other as Exception),
        };
        vector.AssertEqual(Sorted(vector.Case.GetProperty("expected")), outcome.ToJsonString());
    }

    private static JsonObject Error(ApiErrorException error, int attempts)
    {
        var noted = Envelope(error.Response!);
        noted["outcome"] = "error";
        if (error.ErrorName is { } name)
            noted["name"] = name;
        noted["repeats"] = attempts == 2;
        return noted;
    }

    /// <summary>The path counts where the vector has one.</summary>
    private static JsonObject Unreadable(ApiResponseException unread, Vector vector)
    {
        var noted = new JsonObject { ["outcome"] = "unreadable" };
        if (vector.Case.GetProperty("expected").TryGetProperty("path", out _))
            noted["path"] = unread.JsonPath;
        return noted;
    }

    private static JsonObject Ok(ApiResponse response, string type)
    {
        var noted = new JsonObject
        {
            ["outcome"] = "ok",
            ["response"] = new NotationWriter(Depot.Instance).Object(type, response),
            ["info"] = Envelope(response.Info),
        };
        var deviations = response.Info.Deviations.Select(it => it.JsonPath).Order(StringComparer.Ordinal).ToList();
        if (deviations.Count > 0)
            noted["deviations"] = new JsonArray([.. deviations]);
        if (response is ApiBatchResponse { Failures.IsEmpty: false } batch)
            noted["failures"] = new JsonArray([.. batch.Failures.Select(Failure)]);
        return noted;
    }

    private static JsonObject Failure(ApiItemFailure failure)
    {
        var noted = new JsonObject { ["path"] = failure.JsonPath, ["index"] = failure.Index };
        Add(noted, "key", failure.Key);
        Add(noted, "code", failure.Code);
        Add(noted, "message", failure.Message);
        return noted;
    }

    private static JsonObject Envelope(ApiResponseInfo info)
    {
        var noted = new JsonObject();
        Add(noted, "status", info.Status);
        Add(noted, "code", info.ErrorCode);
        Add(noted, "message", info.ErrorMessage);
        Add(noted, "display", info.DisplayMessage);
        return noted;
    }

    private static void Add<T>(JsonObject noted, string name, T? value)
    {
        if (value is not null)
            noted[name] = JsonValue.Create(value);
    }

    /// <summary>The order of deviations does not count.</summary>
    private static JsonElement Sorted(JsonElement expected)
    {
        var noted = JsonNode.Parse(expected.GetRawText())!.AsObject();
        if (noted["deviations"] is JsonArray deviations)
            noted["deviations"] = new JsonArray([.. deviations.Select(it => it!.GetValue<string>()).Order(StringComparer.Ordinal)]);
        return JsonSerializer.SerializeToElement(noted);
    }
}
