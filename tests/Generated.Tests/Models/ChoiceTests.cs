using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Values told apart by the kind of JSON they are.</summary>
public class ChoiceTests
{
    public static TheoryData<string, Anyone> Values => new()
    {
        { "\"n\"", "n" },
        { "\"\"", "" },
        { "5", 5 },
        { "-9223372036854775808", long.MinValue },
        { "true", true },
        { "false", false },
        { """{"Name":"n","Friend":{"Name":"f"}}""", new Person { Name = "n", Friend = new() { Name = "f" } } },
        { """["a","b"]""", (ApiList<string>)["a", "b"] },
        { "[]", new Anyone.Many { Value = [] } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_kind_of_JSON_is_a_branch_and_converts_implicitly(string json, Anyone value)
    {
        Assert.Equal(value, Json.Read<Anyone>(json));
        Assert.Equal(json, Json.Write(value));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("""{ "a": [1.50, {}] }""")]
    public void A_kind_that_is_not_described_is_kept_and_written_back_unchanged(string json)
    {
        var value = Json.Read<FriendValue>($$"""{"Tag":"t","Value":{{json}}}""").Value;
        Assert.Equal(new TagValue.Unknown { Json = RawJson.Parse(json) }, value);
        Assert.Equal(json, Json.Write(value));
    }

    [Fact]
    public void Null_is_absent()
    {
        Assert.Null(Json.Read<FriendValue>("""{"Tag":"t","Value":null}""").Value);
        Assert.Equal("""{"Tag":"t"}""", Json.Write(new FriendValue { Tag = "t" }));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("""{"Name":7}""")]
    public void A_value_of_a_described_kind_must_be_what_it_is_described_to_be(string json)
        => Assert.Throws<JsonException>(() => Json.Read<Anyone>(json));

    [Fact]
    public void A_switch_over_the_branches_gives_their_values()
    {
        static string Text(TagValue value) => value switch
        {
            TagValue.Text { Value: var text } => text,
            TagValue.Number { Value: var number } => $"#{number}",
            TagValue.Texts { Value: var texts } => texts.ToString(),
            _ => "?",
        };
        Assert.Equal(["t", "#7", "[a, b]"], new[] { (TagValue)"t", 7, new TagValue.Texts { Value = ["a", "b"] } }.Select(Text));
    }

    [Theory]
    [InlineData("""{"Name":"a","Step":"s"}""", typeof(Outcome.Note))]
    [InlineData("""{"Name":"a","Step":0.25}""", typeof(Outcome.Ratio))]
    [InlineData("""{"Name":"a","Step":[[1,2],[]]}""", typeof(Outcome.Parts))]
    [InlineData("""{"Name":"a","Step":{"Name":"b","Step":{"Name":"c"}}}""", typeof(Outcome.Detail))]
    [InlineData("""{"Name":"a","Step":true}""", typeof(Outcome.Unknown))]
    public void A_branch_may_be_any_type_even_the_one_around_it(string json, Type branch)
    {
        var entry = Json.Read<WalkEntry>(json);
        Assert.IsType(branch, entry.Step);
        Assert.Equal(entry, Json.Read<WalkEntry>(Json.Write(entry)));
    }
}
