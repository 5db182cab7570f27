using System.Text.Json;
using System.Text.RegularExpressions;

namespace Generator.Tests.Conformance;

/// <summary>The vectors of requests: what a call sends, byte for byte, or the rule that keeps it from being sent.</summary>
public sealed partial class RequestVectorTests
{
    private static readonly IReadOnlyDictionary<string, Vector> s_vectors = VectorFiles.In("requests");

    /// <summary>A piece of the message about each rule.</summary>
    private static readonly Dictionary<string, string> s_messages = new()
    {
        ["required"] = "is required.",
        ["min"] = "the smallest allowed is",
        ["max"] = "the largest allowed is",
        ["minChars"] = "characters long; at least",
        ["maxChars"] = "characters long; at most",
        ["maxBytes"] = "bytes long",
        ["minItems"] = "are required",
        ["maxItems"] = "elements; at most",
        ["when"] = "is required when",
        ["oneOf"] = "must hold exactly one of",
        ["anyOf"] = "must hold at least one of",
        ["excludes"] = "cannot be sent together with",
        ["requestBytes"] = "bytes long; at most 4096 are allowed",
    };

    public static TheoryData<string> Keys => VectorFiles.Keys(s_vectors);

    [Theory, MemberData(nameof(Keys))]
    public async Task A_request_is_sent_as_its_vector_says_or_refused(string key)
    {
        var vector = s_vectors[key];
        var endpoint = Depot.Instance.Endpoints[vector.Text("endpoint")];
        var about = vector.File.GetProperty("client");
        var client = new DepotClient(about.GetProperty("sdkAppId").GetUInt32(), about.GetProperty("identifier").GetString()!);
        var result = await client.CallAsync(endpoint, vector.Find("request"));
        if (vector.Find("refused") is { } refused)
            AssertRefused(refused, client, result);
        else
            AssertSent(vector.Case.GetProperty("sent"), Assert.Single(client.Sent));
    }

    private static void AssertRefused(JsonElement refused, DepotClient client, object result)
    {
        Assert.Empty(client.Sent);
        var message = Assert.IsType<ArgumentException>(result).Message;
        Assert.Contains(s_messages[refused.GetProperty("rule").GetString()!], message, StringComparison.Ordinal);
        if (refused.TryGetProperty("member", out var member))
            Assert.Contains($": {member.GetString()} ", message, StringComparison.Ordinal);
    }

    private static void AssertSent(JsonElement expected, SentRequest sent)
    {
        Assert.Equal(expected.GetProperty("method").GetString(), sent.Method);
        Assert.Equal(expected.GetProperty("path").GetString(), sent.Address.AbsolutePath);
        AssertFits(expected.GetProperty("body").GetString()!, sent.Body);
        var query = expected.GetProperty("query").EnumerateObject().ToList();
        Assert.Equal(query.Select(it => it.Name).Order(StringComparer.Ordinal), sent.Query.Keys.Order(StringComparer.Ordinal));
        Assert.All(query, it => AssertFits(it.Value.GetString()!, sent.Query[it.Name]));
        if (!expected.TryGetProperty("headers", out var headers))
            return;
        Assert.All(headers.EnumerateObject(), it => Assert.Equal(it.Value.GetString(), sent.Headers.GetValueOrDefault(it.Name)));
        Assert.Equal(headers.TryGetProperty("Content-Type", out _), sent.Headers.ContainsKey("Content-Type"));
    }

    /// <summary>A text with marks for what differs in each request.</summary>
    private static void AssertFits(string expected, string actual)
    {
        if (!Mark().IsMatch(expected))
        {
            Assert.Equal(expected, actual);
            return;
        }
        var pattern = Regex.Escape(expected).Replace("<random32>", @"[0-9]{1,10}", StringComparison.Ordinal)
            .Replace("<uuid>", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", StringComparison.Ordinal)
            .Replace("<signature>", ".+", StringComparison.Ordinal);
        Assert.Matches($@"\A{pattern}\z", actual);
    }

    [GeneratedRegex("<(random32|uuid|signature)>")]
    private static partial Regex Mark();
}
