using System.Text;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Reading;

/// <summary>Objects, lists, maps, unions and choices in a response that are not as described.</summary>
public class ShapeFormTests
{
    [Theory]
    [InlineData("\"Rows\":[[1],null,[2,null]]", "$.Rows[1]: expected a value, found null", "$.Rows[2][1]: expected a value, found null")]
    [InlineData(
        "\"Rows\":[[1],{ },\"\",[2]]", "$.Rows[1]: expected a list, found an empty object", "$.Rows[2]: expected a list, found an empty string")]
    [InlineData("\"Rows\":[[1],{\"a\":1},7,[2]]", "$.Rows[1]: expected a list, found an object", "$.Rows[2]: expected a list, found a number")]
    public async Task An_element_that_is_null_is_left_out_and_an_empty_list_may_have_other_forms(string members, params string[] deviations)
    {
        var response = await Measured.ReadAsync(members);
        Assert.Equal([1L, 2L], response.Rows.SelectMany(row => row));
        Assert.Equal(deviations, response.Info.Deviations.Select(deviation => deviation.ToString()));
        await RefuseStrictlyAsync(members, response.Info);
    }

    [Theory]
    [InlineData("{}", "an empty object")]
    [InlineData("{ \n}", "an empty object")]
    [InlineData("\"\"", "an empty string")]
    [InlineData("{\"0\":1}", "an object")]
    [InlineData("\"1,2\"", "a string")]
    [InlineData("5", "a number")]
    [InlineData("false", "true or false")]
    public async Task A_list_that_is_none_is_empty(string wire, string found)
    {
        var response = await Measured.ReadAsync($$$""" "Lists":{"I64":{{{wire}}}},"Choices":{{{wire}}} """);
        Assert.True(response.Lists!.I64.IsEmpty && response.Choices.IsEmpty);
        Assert.Equal([$"$.Lists.I64: expected a list, found {found}", $"$.Choices: expected a list, found {found}"], Texts(response.Info));
    }

    [Theory]
    [InlineData("[]", "an empty list")]
    [InlineData("\"\"", "an empty string")]
    [InlineData("[1]", "a list")]
    [InlineData("1", "a number")]
    public async Task A_map_that_is_none_is_empty(string wire, string found)
    {
        var response = await Measured.ReadAsync($$$""" "Maps":{"I64":{{{wire}}}},"Grids":{{{wire}}} """);
        Assert.Equal((0, 0), (response.Maps!.I64.Count, response.Grids.Count));
        Assert.Equal([$"$.Maps.I64: expected a map, found {found}", $"$.Grids: expected a map, found {found}"], Texts(response.Info));
    }

    [Fact]
    public async Task A_map_keeps_the_entries_that_can_be_read()
    {
        var response = await Measured.ReadAsync(""" "Grids":{"a":[1,null],"b":null,"c":{},"d":7,"e f":["x",2]} """);
        Assert.Equal(["a", "c", "e f"], response.Grids.Keys);
        Assert.Equal([1L, 2L], response.Grids["a"].Concat(response.Grids["c"]).Concat(response.Grids["e f"]));
        Assert.Equal(
            ["$.Grids.a[1]", "$.Grids.b", "$.Grids.c", "$.Grids.d", "$.Grids['e f'][0]"],
            response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public async Task An_optional_object_that_is_none_is_null(string wire)
    {
        var response = await Measured.ReadAsync($$$""" "Members":{{{wire}}},"Case":{{{wire}}},"Lists":{"I64":[1]} """);
        Assert.Null(response.Members);
        Assert.Null(response.Case);
        Assert.Equal(1, response.Lists!.I64.Single());
        Assert.Equal(["$.Members", "$.Case"], response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Theory]
    [InlineData("{}", "$.Needs[1].Id", "the member is required, and it is absent or null")]
    [InlineData("{\"Id\":null,\"Name\":5}", "$.Needs[1].Id", "the member is required, and it is absent or null")]
    [InlineData("{\"Name\":5,\"Id\":{}}", "$.Needs[1].Id", "expected an integer of 64 bits, found an object")]
    [InlineData("{\"Id\":\"\"}", "$.Needs[1].Id", "expected an integer of 64 bits, found an empty string")]
    public async Task A_required_member_of_an_object_is_not_invented_and_the_object_not_dropped(string wire, string path, string problem)
    {
        var named = wire.Replace("\"Name\":5", "\"Name\":\"5\"", StringComparison.Ordinal);
        foreach (var reading in Enum.GetValues<ApiResponseReading>())
        {
            var error = await Assert.ThrowsAsync<ApiResponseException>(
                () => Measured.ReadAsync($$$""" "Needs":[{"Id":1},{{{named}}}] """, reading));
            Assert.Equal((path, ApiExecution.Executed), (error.JsonPath, error.Execution));
            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        }
        var tolerant = await Assert.ThrowsAsync<ApiResponseException>(() => Measured.ReadAsync($$$""" "Needs":[{"Id":1},{{{wire}}}] """));
        Assert.Equal(path, tolerant.JsonPath);
        Assert.Contains(tolerant.Response!.Deviations, deviation => deviation.JsonPath == path);
    }

    [Fact]
    public async Task An_object_whose_required_member_is_absent_is_kept_by_the_union_around_it()
    {
        const string Lost = """{"Kind":21,"Need":{"Name":"n"},"Note":"a"}""";
        var response = await Measured.ReadAsync($$$""" "Cases":[{"Kind":21,"Need":{"Id":"7"}},{{{Lost}}},{"Kind":20,"List":""}] """);
        Assert.Equal(new MeasureCase.OfNeed { Need = new() { Id = 7 } }, response.Cases[0]);
        Assert.Equal(new MeasureCase.Unknown(21, RawJson.Parse(Lost)) { Note = "a" }, response.Cases[1]);
        Assert.Equal(new MeasureCase.OfList { List = [] }, response.Cases[2]);
        Assert.Equal(
            ["$.Cases[0].Need.Id", "$.Cases[1].Need.Id", "$.Cases[2].List"], response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Theory]
    [InlineData("{\"Kind\":6}", 6, "$.Cases[0].I64")]
    [InlineData("{\"I64\":1}", 0, "$.Cases[0].Kind")]
    [InlineData("{\"Kind\":null,\"I64\":1}", 0, "$.Cases[0].Kind")]
    [InlineData("{\"Kind\":{},\"I64\":1}", 0, "$.Cases[0].Kind")]
    [InlineData("{\"Kind\":\"six\",\"I64\":1}", 0, "$.Cases[0].Kind")]
    [InlineData("\"six\"", 0, "$.Cases[0]")]
    [InlineData("[{\"Kind\":6}]", 0, "$.Cases[0]")]
    public async Task An_element_that_is_no_case_is_unknown_and_kept_as_it_came(string wire, long kind, string path)
    {
        var response = await Measured.ReadAsync($$$""" "Cases":[{{{wire}}}],"Case":{"Kind":6,"I64":2} """);
        Assert.Equal(new MeasureCase.Unknown(kind, RawJson.Parse(wire)), response.Cases.Single());
        Assert.Equal(new MeasureCase.OfI64 { I64 = 2 }, response.Case);
        Assert.Equal([path], response.Info.Deviations.Select(deviation => deviation.JsonPath));
        await RefuseStrictlyAsync($$$""" "Cases":[{{{wire}}}] """, response.Info);
    }

    [Theory]
    [InlineData("{\"Kind\":\"6\",\"I64\":2}")]
    [InlineData("{\"I64\":2,\"Kind\":6.0}")]
    [InlineData("{\"I64\":2,\"Text\":{},\"Seconds\":\"x\",\"Kind\":\"6\"}")]
    public async Task A_discriminator_may_have_another_form(string wire)
    {
        var response = await Measured.ReadAsync($$$""" "Case":{{{wire}}} """);
        Assert.Equal(new MeasureCase.OfI64 { I64 = 2 }, response.Case);
        Assert.Equal(["$.Case.Kind"], response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Fact]
    public async Task Members_of_other_cases_are_no_deviations()
    {
        var response = await Measured.ReadAsync(
            """ "Cases":[{"Kind":6,"I64":"2","Text":{},"Need":5},{"Text":{},"Need":{},"Kind":99,"I64":[]},{"Kind":1,"Text":"a","I64":[]}] """);
        Assert.Equal(["$.Cases[0].I64"], response.Info.Deviations.Select(deviation => deviation.JsonPath));
        Assert.IsType<MeasureCase.Unknown>(response.Cases[1]);
        Assert.Equal(new MeasureCase.OfText { Text = "a" }, response.Cases[2]);
    }

    [Theory]
    [InlineData("{\"Kind\":\"label\",\"Body\":{\"Text\":5,\"Size\":\"7\"}}", "$.Parts[0].Body.Text", "$.Parts[0].Body.Size")]
    [InlineData("{\"Body\":{\"Size\":7.0,\"Text\":\"5\"},\"At\":\"\",\"Kind\":\"label\"}", "$.Parts[0].At", "$.Parts[0].Body.Size")]
    public async Task A_content_may_deviate(string wire, params string[] paths)
    {
        var response = await Measured.ReadAsync($$$""" "Parts":[{{{wire}}}] """);
        Assert.Equal(new MeasurePart.Label { Text = "5", Size = 7 }, response.Parts.Single());
        Assert.Equal(paths.Order(), response.Info.Deviations.Select(deviation => deviation.JsonPath).Order());
    }

    [Theory]
    [InlineData("{\"Kind\":\"label\"}", "label", "$.Parts[0].Body")]
    [InlineData("{\"Kind\":\"label\",\"Body\":null}", "label", "$.Parts[0].Body")]
    [InlineData("{\"Kind\":\"label\",\"Body\":[]}", "label", "$.Parts[0].Body")]
    [InlineData("{\"Kind\":\"label\",\"Body\":{}}", "label", "$.Parts[0].Body.Text")]
    [InlineData("{\"Kind\":\"plain\",\"Body\":{\"Height\":[]}}", "plain", "$.Parts[0].Body.Height")]
    [InlineData("{\"Kind\":\"plain\",\"At\":5}", "plain", "$.Parts[0].Body")]
    [InlineData("{\"Kind\":7}", "7", "$.Parts[0].Kind")]
    [InlineData("{\"Body\":{}}", "", "$.Parts[0].Kind")]
    public async Task A_case_without_the_content_that_it_needs_is_unknown(string wire, string kind, string path)
    {
        var response = await Measured.ReadAsync($$$""" "Parts":[{{{wire}}}] """);
        var unknown = Assert.IsType<MeasurePart.Unknown>(response.Parts.Single());
        Assert.Equal((kind, wire), (unknown.Kind, unknown.Json.ToString()));
        Assert.Equal([path], response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Fact]
    public async Task A_content_that_is_not_required_may_be_of_another_kind()
    {
        var response = await Measured.ReadAsync(""" "Parts":[{"Kind":"blank","Body":[]},{"Kind":"blank","Body":{"Width":"5"}}] """);
        Assert.Equal([new MeasurePart.Blank(), new MeasurePart.Blank { Width = 5 }], response.Parts);
        Assert.Equal(["$.Parts[0].Body", "$.Parts[1].Body.Width"], response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Theory]
    [InlineData("9223372036854775808", "expected an integer of 64 bits, found a number out of range")]
    [InlineData("1.5", "expected an integer of 64 bits, found a number with a fraction")]
    [InlineData("{\"Name\":\"n\"}", "expected a value, since the member is required, found nothing")]
    public async Task A_value_that_no_branch_can_hold_is_the_unknown_branch(string wire, string problem)
    {
        var members = $$$""" "Choices":["a",{{{wire}}},2],"Choice":{{{wire}}} """;
        var response = await Measured.ReadAsync(members);
        var unknown = new MeasureChoice.Unknown { Json = RawJson.Parse(wire) };
        Assert.Equal(["a", unknown, 2L], response.Choices);
        Assert.Equal(unknown, response.Choice);
        Assert.All(response.Info.Deviations, deviation => Assert.EndsWith(problem, deviation.ToString(), StringComparison.Ordinal));
        Assert.Equal(2, response.Info.Deviations.Count);
        await RefuseStrictlyAsync(members, response.Info);
    }

    [Fact]
    public async Task A_branch_holds_what_its_type_can_mean()
    {
        var response = await Measured.ReadAsync(""" "Choices":[3.0,[1,"2",null],{"Id":"7"},true] """);
        Assert.Equal(
            [
                3L, new MeasureChoice.Many { Value = [1, 2] }, new MeasureNeed { Id = 7 }, new MeasureChoice.Unknown { Json = RawJson.Parse("true") },
            ],
            response.Choices);
        Assert.Equal(
            ["$.Choices[0]", "$.Choices[1][1]", "$.Choices[1][2]", "$.Choices[2].Id"],
            response.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Fact]
    public async Task Broken_text_is_repaired_wherever_it_stands()
    {
        // 0xC3 begins a character that no byte ends here.
        var broken = Encoding.Latin1.GetBytes(
            """{"ErrorCode":0,"ErrorInfo":"i~","Other":"o~\ud83d","Members":{"Text":"t~"},"Anything":{"a":["j~\\\ud83d",1]},"""
            + """ "Cases":[{"Kind":77,"x":"u~"}],"Maps":{"Text":{"k~":"m"}}}""").Select(letter => letter == '~' ? (byte)0xC3 : letter).ToArray();
        var response = await Measured.ReadAsync(broken);
        Assert.Equal(("i\uFFFD", "t\uFFFD"), (response.Info.ErrorMessage, response.Members!.Text));
        Assert.Equal("""{"a":["j""" + "\uFFFD" + """\\\ufffd",1]}""", response.Anything!.ToString());
        Assert.Equal("{\"Kind\":77,\"x\":\"u\uFFFD\"}", Assert.IsType<MeasureCase.Unknown>(response.Cases.Single()).Json.ToString());
        Assert.Equal("m", response.Maps!.Text["k\uFFFD"]);
        Assert.Equal(
            ["$.Anything", "$.Cases[0]", "$.ErrorInfo", "$.Maps.Text['k\uFFFD']", "$.Members.Text"],
            response.Info.Deviations.Select(deviation => deviation.JsonPath).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<ApiResponseException>(() => Measured.ReadAsync(broken, ApiResponseReading.Strict));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_JSON_of_any_kind_is_repaired_too()
    {
        const string Members = """ "Anything":["\\ud83d","\ud83d\ude00","\ud83d"] """;
        var response = await Measured.ReadAsync(Members);
        Assert.Equal("""["\\ud83d","\ud83d\ude00","\ufffd"]""", response.Anything!.ToString());
        Assert.Equal("$.Anything: expected text in UTF-8, found text with half a surrogate pair", response.Info.Deviations.Single().ToString());
        await RefuseStrictlyAsync(Members, response.Info);
    }

    private static IEnumerable<string> Texts(ApiResponseInfo info) => info.Deviations.Select(deviation => deviation.ToString());

    private static async Task RefuseStrictlyAsync(string members, ApiResponseInfo tolerant)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => Measured.ReadAsync(members, ApiResponseReading.Strict));
        Assert.Contains(tolerant.Deviations, deviation => deviation.JsonPath == error.JsonPath);
    }
}
