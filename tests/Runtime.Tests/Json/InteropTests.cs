using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class InteropTests
{
    private const string List = """[{"Type":1,"To_Account":"a"},{"Type":2,"GroupId":"g"},{"Type":9,"To_Account":5}]""";

    // Only what the resolver knows can be serialized: there is no reflection behind it.
    private static readonly JsonSerializerOptions s_options = new()
    {
        TypeInfoResolver = new ModelResolver()
            .Add<GetListRequest>()
            .Add<GetListResponse>()
            .Add<Conversation>()
            .AddCase<Conversation.OneToOne, Conversation>()
            .AddCase<Conversation.Unknown, Conversation>()
            .Add<Everything>()
            .Add<Point>()
            .AddEnum<ListOptions>(),
    };

    private static readonly JsonSerializerOptions s_lenient = new(s_options)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly JsonSerializerOptions s_indented = new(s_options)
    {
        WriteIndented = true,
#if NET9_0_OR_GREATER
        NewLine = "\n",
#endif
    };

    private static readonly JsonSerializerOptions s_chained = new() { TypeInfoResolverChain = { s_options.TypeInfoResolver!, OwnContext.Default } };

    private static readonly JsonSerializerOptions s_reflection = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Fact]
    public void A_model_round_trips()
    {
        var request = new GetListRequest { FromAccount = "名\"", TimeStamp = 5 };
        var json = JsonSerializer.Serialize(request, s_options);
        Assert.Equal(Reading.Write(request), json);
        Assert.Equal(request, JsonSerializer.Deserialize<GetListRequest>(json, s_options));
        Assert.Equal(request, JsonSerializer.Deserialize<GetListRequest>(json, s_reflection));
    }

    [Fact]
    public void A_response_is_read_as_a_model_whatever_its_envelope_says()
        => Assert.Equal(7, JsonSerializer.Deserialize<GetListResponse>(
            """{"ActionStatus":"FAIL","ErrorCode":7,"CompleteFlag":1,"TimeStamp":7,"StartIndex":1}""", s_options)!.TimeStamp);

    [Fact]
    public void Arrays_and_lists_of_models_round_trip()
    {
        var array = JsonSerializer.Deserialize<Conversation[]>(List, s_options)!;
        Assert.Equal(["OneToOne", "Group", "Unknown"], array.Select(c => c.GetType().Name));
        Assert.Equal(List, JsonSerializer.Serialize(array, s_options));
        var list = JsonSerializer.Deserialize<List<Conversation>>(List, s_options)!;
        Assert.Equal(array, list);
        Assert.Equal(List, JsonSerializer.Serialize(list, s_options));
        var apiList = JsonSerializer.Deserialize<ApiList<Conversation>>(List, s_options);
        Assert.Equal<ApiList<Conversation>>(array, apiList);
        Assert.Equal(List, JsonSerializer.Serialize(apiList, s_options));
        Assert.Equal("[]", JsonSerializer.Serialize(default(ApiList<Conversation>), s_options));
        Assert.Equal("""[{"X":1,"Y":2}]""", JsonSerializer.Serialize<ApiList<Point>>([new(1, 2)], s_options));
        Assert.Equal(default, JsonSerializer.Deserialize<ApiList<Conversation>>("null", s_options));
        Assert.Null(JsonSerializer.Deserialize<Conversation>("null", s_options));
    }

    [Fact]
    public void A_case_round_trips_as_itself_and_refuses_another()
    {
        var one = new Conversation.OneToOne { ToAccount = "a" };
        var json = JsonSerializer.Serialize(one, s_options);
        Assert.Equal("""{"Type":1,"To_Account":"a"}""", json);
        Assert.Equal(one, JsonSerializer.Deserialize<Conversation.OneToOne>(json, s_options));
        Assert.Equal(one, JsonSerializer.Deserialize<Conversation.OneToOne>(json, s_reflection));
        Assert.Equal(9, JsonSerializer.Deserialize<Conversation.Unknown>("""{"Type":9}""", s_options)!.Type);
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Conversation.OneToOne>("""{"Type":2,"GroupId":"g"}""", s_options));
        Assert.StartsWith("The value is the case Group, not OneToOne.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enums_are_numbers()
    {
        Assert.Equal("6", JsonSerializer.Serialize(ListOptions.Empty | ListOptions.PagePinned, s_options));
        Assert.Equal((ListOptions)4096, JsonSerializer.Deserialize<ListOptions?>("4096", s_options));
    }

    [Fact]
    public void A_struct_is_not_null()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Point>("null", s_options));
        Assert.StartsWith("The JSON value could not be converted to ", error.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ListOptions>("null", s_options));
        Assert.Null(JsonSerializer.Deserialize<ListOptions?>("null", s_options));
        Assert.Null(JsonSerializer.Deserialize<GetListRequest>("null", s_options));
    }

    [Theory]
    [InlineData("""{"From_Account":5}""", "$.From_Account, byte 16: expected a string, found a number.")]
    [InlineData("""{}""", "$.From_Account, byte 1: the member is required, and it is absent or null.")]
    [InlineData("""[]""", "$, byte 0: expected an object, found a list.")]
    [InlineData("""{"From_Account":"\ud800"}""", "half a surrogate pair")]
    [InlineData(""" {"From_Account":"a","TimeStamp":1.5} """, "$.TimeStamp, byte ")]
    [InlineData("""{"From_Account":"a",}""", "")]
    [InlineData("", "")]
    public void A_bad_text_is_a_JsonException_and_nothing_else(string json, string problem)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GetListRequest>(json, s_options));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_of_the_error_leads_to_the_model_and_its_message_on_from_there()
    {
        var error = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Conversation[]>("""[{"Type":1,"To_Account":"a"},{"Type":1}]""", s_options));
        Assert.Equal("$[1]", error.Path);
        Assert.Contains("$.To_Account", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_UTF8_is_a_JsonException()
    {
        byte[] json = [.. "{\"From_Account\":\""u8, 0xFF, .. "\"}"u8];
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GetListRequest>(json, s_options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RawJson>(json, s_reflection));
    }

    [Fact]
    public void Comments_and_trailing_commas_pass_where_the_serializer_lets_them()
    {
        Assert.Equal("a", JsonSerializer.Deserialize<GetListRequest>("""{"From_Account":"a", /* why */ "TimeStamp":1,}""", s_lenient)!.FromAccount);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GetListRequest>("""{"From_Account":"\ud800",}""", s_lenient));
    }

    /// <summary>One level of them is the model's own.</summary>
    [Fact]
    public void Indented_output_may_be_as_deep_as_JSON_that_is_kept()
    {
        var json = $"{{\"Type\":9,\"x\":{new string('[', 63)}{new string(']', 63)}}}";
        var value = JsonSerializer.Deserialize<Conversation>(json, s_options);
        var indented = JsonSerializer.Serialize(value, s_indented);
        Assert.Equal(json, string.Concat(indented.Where(letter => !char.IsWhiteSpace(letter))));
    }

    [Fact]
    public void Indented_output_is_indented_all_through()
        => Assert.Equal(
            "[\n  {\n    \"Type\": 9,\n    \"x\": [\n      1\n    ]\n  }\n]",
            JsonSerializer.Serialize(JsonSerializer.Deserialize<Conversation[]>("""[{"Type":9,"x":[1]}]""", s_options), s_indented));

    [Fact]
    public void Streams_and_split_buffers_read_the_same()
    {
        var text = $"[{string.Join(',', Enumerable.Repeat("""{"Type":1,"To_Account":"a","x":{"y":[1,2,3]}}""", 5000))}]";
        using var stream = new MemoryStream(Reading.Bytes(text));
        Assert.Equal(5000, JsonSerializer.Deserialize<Conversation[]>(stream, s_options)!.Length);
    }

    [Fact]
    public void A_value_that_JSON_cannot_hold_is_an_ArgumentException()
        => Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(new Everything { Double = double.NaN }, s_options));

    [Fact]
    public void The_resolver_chains_with_others_and_knows_nothing_else()
    {
        Assert.Null(((IJsonTypeInfoResolver)s_options.TypeInfoResolver!).GetTypeInfo(typeof(string), s_options));
        Assert.Equal("""{"Name":"n"}""", JsonSerializer.Serialize(new Own { Name = "n" }, s_chained));
        Assert.Equal("""{"X":1,"Y":2}""", JsonSerializer.Serialize(new Point(1, 2), s_chained));
    }
}

internal sealed class Own
{
    public string? Name { get; set; }
}

[JsonSerializable(typeof(Own))]
internal sealed partial class OwnContext : JsonSerializerContext;
