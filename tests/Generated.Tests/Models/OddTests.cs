#pragma warning disable CS0618 // a case is deprecated
using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Names, wires and limits that are rarely seen together.</summary>
public class OddTests
{
    private static readonly OddLabRequest s_least = new() { Mood = Mood.Sad, Third = false };

    [Fact]
    public void Any_text_may_be_the_name_of_a_member()
    {
        const string Text = """{"a b":"1","日本":"2","q\"uo\\te":"3","$ref":"4","a.b-c":"5","Mood":"glad"}""";
        var request = Json.Read<OddLabRequest>(Text);
        Assert.Equal(new OddLabRequest { Spaced = "1", Japan = "2", Quoted = "3", Ref = "4", ABC = "5" }, request);
        Assert.Equal(Text, Json.Write(request));
        Assert.Equal(request, Json.Read<OddLabRequest>("""{"\u0061 b":"1","\u65e5本":"2","q\u0022uo\u005cte":"3","\u0024ref":"4","a.b-c":"5"}"""));
    }

    [Fact]
    public async Task A_missing_member_is_told_by_its_name_however_odd()
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.ReceiveAsync(TestChat.Ok, chat => chat.Lab.OddAsync(s_least)));
        Assert.Contains("q\"uo\\te", error.JsonPath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_enum_has_its_default_and_its_alias()
    {
        Assert.Equal(Mood.Glad, new OddLabRequest().Mood);
        Assert.Equal(Mood.Glad, Json.Read<OddLabRequest>("{}").Mood);
        Assert.Equal(Mood.Sad, Json.Read<OddLabRequest>("""{"Mood":"blue"}""").Mood);
        Assert.Equal("""{"Mood":"sad \"é\""}""", Json.Write(new OddLabRequest { Mood = Mood.Sad }));
    }

    [Fact]
    public void Elements_and_values_travel_as_their_member_does()
    {
        var request = new OddLabRequest
        {
            Moods = [Mood.Sad, new("?")],
            MoodsByName = new Dictionary<string, ApiList<Mood>> { ["x"] = [Mood.Glad], ["y"] = [] },
            Stamps = [DateTimeOffset.UnixEpoch.AddMilliseconds(1)],
            Numbers = [long.MinValue, 9],
            Switches = [true, false],
            Rates = new Dictionary<string, double> { ["r"] = 0.5 },
            Unsigned = uint.MaxValue,
            Groups = [["abc"], []],
        };
        const string Text = """
            {"Mood":"glad","Moods":["sad \"é\"","?"],"MoodsByName":{"x":["glad"],"y":[]},"Stamps":[1],"Numbers":["-9223372036854775808","9"],
            "Switches":[1,0],"Rates":{"r":"0.5"},"Unsigned":"4294967295","Groups":[["abc"],[]]}
            """;
        Json.AssertEqual(Text, Json.Write(request));
        Assert.Equal(request, Json.Read<OddLabRequest>(Text));
    }

    [Theory]
    [InlineData("""{"Switches":[true]}""")]
    [InlineData("""{"Numbers":[9]}""")]
    [InlineData("""{"Rates":{"r":0.5}}""")]
    [InlineData("""{"Unsigned":"4294967296"}""")]
    [InlineData("""{"Stamps":["1"]}""")]
    [InlineData("""{"Moods":[null]}""")]
    public void Elements_and_values_take_nothing_else(string json) => Assert.Throws<JsonException>(() => Json.Read<OddLabRequest>(json));

    [Fact]
    public async Task A_condition_may_ask_for_a_text_and_a_bool()
    {
        await RefusedAsync(": WhenGlad is required when Mood is glad or merry and Third is true", new() { Third = true });
        await RefusedAsync(": WhenGlad is required", new() { Mood = new("merry"), Third = true });
        await SentAsync(new() { Third = true, WhenGlad = [] });
        await SentAsync(new() { Third = false });
        await SentAsync(new() { Mood = Mood.Sad, Third = true });
    }

    [Fact]
    public async Task Exactly_one_of_a_list_a_map_and_a_bool_is_sent_even_if_it_is_empty_or_false()
    {
        await SentAsync(s_least);
        await SentAsync(s_least with { Third = null, First = [] });
        await SentAsync(s_least with { Third = null, Second = new Dictionary<string, int>() });
        await RefusedAsync("exactly one of First, Second, Third (some)", s_least with { Third = null });
        await RefusedAsync("exactly one of First, Second, Third (some)", s_least with { First = [] });
    }

    [Fact]
    public async Task Limits_bind_the_elements_and_the_list()
    {
        await RefusedAsync(": Moods holds 0 elements", s_least with { Moods = [] });
        await RefusedAsync(": Numbers[1] is 10;", s_least with { Numbers = [9, 10] });
        await RefusedAsync(": Rates[low] is -0.5;", s_least with { Rates = new Dictionary<string, double> { ["low"] = -0.5 } });
        await RefusedAsync(": Groups holds 3 elements", s_least with { Groups = [[], [], []] });
        await RefusedAsync(": Groups[1][2] is 4 bytes long", s_least with { Groups = [[], ["a", "b", "cdef"]] });
    }

    [Theory]
    [InlineData("""{"the kind":"class","F70":"x"}""")]
    [InlineData("""{"F70":"x","F1":5,"F62":[],"the kind":"日本"}""")]
    public void A_discriminator_may_be_any_text(string json) => Assert.Equal("x", Assert.IsType<Wide.Few>(Json.Read<Wide>(json)).F70);

    [Fact]
    public void A_union_may_have_more_than_64_members()
    {
        var all = Assert.IsType<Wide.All>(Json.Read<Wide>("""{"F1":"a","F63":"b","F64":"c","F70":"d","the kind":"a \"kind\""}"""));
        Assert.Equal(("a", "b", "c", "d"), (all.F1, all.F63, all.F64, all.F70));
        Assert.Equal("""{"the kind":"a \"kind\"","F1":"a","F63":"b","F64":"c","F70":"d"}""", Json.Write(all));
    }

    [Theory]
    [InlineData("F1")]
    [InlineData("F63")]
    [InlineData("F64")]
    [InlineData("F70")]
    public async Task A_kind_that_is_not_known_does_not_fail_the_response_whichever_member_it_gives_another_shape(string member)
    {
        var json = $$"""{"q\"uo\\te":"","Wides":[{"{{member}}":{},"the kind":"new"}],"ErrorCode":0}""";
        var response = await TestChat.ReceiveAsync(json, chat => chat.Lab.OddAsync(s_least));
        Assert.IsType<Wide.Unknown>(response.Wides[0]);
    }

    [Fact]
    public void A_case_that_is_deprecated_is_marked() => Assert.True(Attribute.IsDefined(typeof(Wide.Few), typeof(ObsoleteAttribute)));

    private static Task<string> SentAsync(OddLabRequest request) => TestChat.SentAsync(chat => chat.Lab.OddAsync(request));

    private static Task RefusedAsync(string problem, OddLabRequest request) => TestChat.RefusedAsync(problem, chat => chat.Lab.OddAsync(request));
}
