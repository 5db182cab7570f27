using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Reading;

/// <summary>Scalars in a response that have another form than declared, in every place where a scalar may stand.</summary>
public class ScalarFormTests
{
    private const string Point = "a number with a decimal point or an exponent";
    private const string InString = "a number in a string";
    private const string NotNumber = "a string that is not a number";
    private const string Range = "a number out of range";

    /// <summary>The kind, the value on the wire, the value as it would be declared, and the form that is reported.</summary>
    public static TheoryData<string, string, string, string> Meant => new()
    {
        { "Text", "10086", "\"10086\"", "a number" },
        { "Text", "-1.50e2", "\"-1.50e2\"", "a number" },
        { "Text", "\"vip \\ud83d\"", "\"vip \uFFFD\"", "a string with half a surrogate pair" },
        { "Text", "\"\\udc00\\ud83d\\ud83d\\ude00x\"", "\"\uFFFD\uFFFD😀x\"", "a string with half a surrogate pair" },
        { "Flag", "1", "true", "a number" },
        { "Flag", "0.0", "false", Point },
        { "Flag", "\"true\"", "true", "a string" },
        { "Flag", "\"0\"", "false", InString },
        { "FlagAsInt", "true", "1", "true or false" },
        { "FlagAsInt", "false", "0", "true or false" },
        { "FlagAsInt", "\"1\"", "1", InString },
        { "FlagAsInt", "\"false\"", "0", "a string" },
        { "FlagAsInt", "1.0", "1", Point },
        { "FlagAsInt", "2e0", "1", Point },
        { "I32", "\"-2147483648\"", "-2147483648", InString },
        { "I32", "1.0", "1", Point },
        { "I32", "-1e3", "-1000", Point },
        { "I32", "0.5e1", "5", Point },
        { "I32", "\"1.0\"", "1", InString },
        { "I32", "\"\\u0037\"", "7", InString },
        { "U32", "\"4294967295\"", "4294967295", InString },
        { "U32", "4294967295.000", "4294967295", Point },
        { "I64", "\"9223372036854775807\"", "9223372036854775807", InString },
        { "I64", "-9223372036854775808.0", "-9223372036854775808", Point },
        { "I64", "9.223372036854775807E+18", "9223372036854775807", Point },
        { "I64", "0e99999999999", "0", Point },
        { "I64", "100e-2", "1", Point },
        { "U64", "\"18446744073709551615\"", "18446744073709551615", InString },
        { "U64", "1844674407370955161.5e1", "18446744073709551615", Point },
        { "Number", "\"1.5\"", "1.5", InString },
        { "Number", "\"-2e3\"", "-2000", InString },
        { "Seconds", "\"1630997627\"", "1630997627", InString },
        { "Seconds", "1630997627.0", "1630997627", Point },
        { "Seconds", "1.630997627e9", "1630997627", Point },
        { "Millis", "\"1630997627123\"", "1630997627123", InString },
        { "Millis", "1630997627123.0", "1630997627123", Point },
        { "I32Text", "5", "\"5\"", "a number" },
        { "I32Text", "5.0", "\"5\"", Point },
        { "I32Text", "\"5.0\"", "\"5\"", InString },
        { "U32Text", "7", "\"7\"", "a number" },
        { "I64Text", "-7", "\"-7\"", "a number" },
        { "U64Text", "18446744073709551615", "\"18446744073709551615\"", "a number" },
        { "NumberText", "1.5", "\"1.5\"", "a number" },
        { "Dial", "\"2\"", "2", InString },
        { "Dial", "2.0", "2", Point },
        { "Lamps", "\"3\"", "3", InString },
        { "Lamps", "3e0", "3", Point },
        { "Mood", "5", "\"5\"", "a number" },
    };

    /// <summary>The kind, the value on the wire, and the form that is reported.</summary>
    public static TheoryData<string, string, string> Misfit
    {
        get
        {
            var data = new TheoryData<string, string, string>
            {
                { "Text", "true", "true or false" },
                { "Flag", "2", Range },
                { "Flag", "\"yes\"", NotNumber },
                { "FlagAsInt", "0.5", "a number with a fraction" },
                { "FlagAsInt", "\"\"", "an empty string" },
                { "I32", "2147483648", Range },
                { "I32", "\"2147483648\"", Range },
                { "I32", "\"12a\"", NotNumber },
                { "I32", "\" 1\"", NotNumber },
                { "I32", "1.5", "a number with a fraction" },
                { "I32", "true", "true or false" },
                { "U32", "-1", Range },
                { "U32", "\"-1\"", Range },
                { "I64", "9223372036854775808", Range },
                { "I64", "1e999999999999", Range },
                { "I64", "1e-999999999999", "a number with a fraction" },
                { "I64", "\"0x10\"", NotNumber },
                { "I64", "\"1.\"", NotNumber },
                { "U64", "18446744073709551616", Range },
                { "Number", "1e999", Range },
                { "Number", "\"NaN\"", NotNumber },
                { "Number", "\"1e999\"", Range },
                { "Number", "false", "true or false" },
                { "Seconds", "\"\"", "an empty string" },
                { "Seconds", "\"2021-09-07\"", NotNumber },
                { "Seconds", "1630997627.5", "a number with a fraction" },
                { "Seconds", "-62135596801", "a time before the year 1" },
                { "Seconds", "253402300800000", "a time after the year 9999" },
                { "Millis", "253402300800000", "a time after the year 9999" },
                { "Millis", "\"253402300800000\"", "a time after the year 9999" },
                { "Millis", "-62135596800001", "a time before the year 1" },
                { "I64Text", "\"9223372036854775808\"", Range },
                { "I64Text", "\"\"", "an empty string" },
                { "NumberText", "\"Infinity\"", NotNumber },
                { "Blob", "\"AQI\"", "a string that is not base64" },
                { "Blob", "7", "a number" },
                { "Mood", "false", "true or false" },
            };
            foreach (var kind in Measured.Kinds)
            {
                data.Add(kind, "{}", "an object");
                data.Add(kind, "{\"a\":[1,{}]}", "an object");
                data.Add(kind, "[]", "a list");
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task A_value_whose_meaning_is_beyond_doubt_is_read_as_a_member(string kind, string wire, string value, string found)
    {
        var response = await Measured.ReadAsync($$$""" "Members":{"{{{kind}}}":{{{wire}}}}""");
        Json.AssertEqual($$$"""{"{{{kind}}}":{{{value}}}}""", Json.Write(response.Members));
        AssertDeviations(response.Info, found, $"$.Members.{kind}");
    }

    [Theory]
    [MemberData(nameof(Misfit))]
    public async Task Any_other_value_of_an_optional_member_reads_as_null(string kind, string wire, string found)
    {
        var response = await Measured.ReadAsync($$$""" "Members":{"{{{kind}}}":{{{wire}}},"Other":1}""");
        Assert.Equal(new Measures(), response.Members);
        AssertDeviations(response.Info, found, $"$.Members.{kind}");
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task A_value_whose_meaning_is_beyond_doubt_is_read_as_an_element(string kind, string wire, string value, string found)
    {
        if (typeof(MeasureLists).GetProperty(kind) is null)
            return;
        var response = await Measured.ReadAsync(
            $$$""" "Lists":{"{{{kind}}}":[{{{value}}},{{{wire}}}, {{{wire}}} ]},"""
            + $$$""" "Maps":{"{{{kind}}}":{"a":{{{value}}},"b":{{{wire}}},"c" : {{{wire}}} }}""");
        Assert.Equal(Json.Read<MeasureLists>($$$"""{"{{{kind}}}":[{{{value}}},{{{value}}},{{{value}}}]}"""), response.Lists);
        Assert.Equal(Json.Read<MeasureMaps>($$$"""{"{{{kind}}}":{"a":{{{value}}},"b":{{{value}}},"c":{{{value}}}}}"""), response.Maps);
        AssertDeviations(response.Info, found, $"$.Lists.{kind}[1]", $"$.Lists.{kind}[2]", $"$.Maps.{kind}.b", $"$.Maps.{kind}.c");
    }

    [Theory]
    [MemberData(nameof(Misfit))]
    public async Task Any_other_element_of_a_list_or_map_is_left_out(string kind, string wire, string found)
    {
        if (typeof(MeasureLists).GetProperty(kind) is null)
            return;
        var response = await Measured.ReadAsync($$$""" "Lists":{"{{{kind}}}":[{{{wire}}}]},"Maps":{"{{{kind}}}":{"a":{{{wire}}}}}""");
        Assert.Equal(new MeasureLists(), response.Lists);
        Assert.Equal(new MeasureMaps(), response.Maps);
        AssertDeviations(response.Info, found, $"$.Lists.{kind}[0]", $"$.Maps.{kind}.a");
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task A_value_whose_meaning_is_beyond_doubt_makes_a_case_whole(string kind, string wire, string value, string found)
    {
        var number = 1 + Measured.Kinds.ToList().IndexOf(kind);
        var response = await Measured.ReadAsync($$$""" "Cases":[{"{{{kind}}}":{{{wire}}},"Kind":{{{number}}},"Note":"n"}]""");
        Json.AssertEqual($$$"""[{"Kind":{{{number}}},"{{{kind}}}":{{{value}}},"Note":"n"}]""", Json.Write(response.Cases));
        Assert.IsNotType<MeasureCase.Unknown>(response.Cases[0]);
        AssertDeviations(response.Info, found, $"$.Cases[0].{kind}");
    }

    [Theory]
    [MemberData(nameof(Misfit))]
    public async Task Any_other_value_of_a_required_member_of_a_case_makes_the_case_unknown(string kind, string wire, string found)
    {
        var number = 1 + Measured.Kinds.ToList().IndexOf(kind);
        var json = $$$"""{"{{{kind}}}":{{{wire}}},"Kind":{{{number}}},"Note":"n"}""";
        var response = await Measured.ReadAsync($$$""" "Cases":[{"Kind":6,"I64":1},{{{json}}},{"Kind":6,"I64":2}]""");
        var unknown = Assert.IsType<MeasureCase.Unknown>(response.Cases[1]);
        Assert.Equal((3, (long)number, json, "n"), (response.Cases.Count, unknown.Kind, unknown.Json.ToString(), unknown.Note));
        AssertDeviations(response.Info, found, $"$.Cases[1].{kind}");
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task Strict_reading_takes_nothing_but_the_declared_form(string kind, string wire, string value, string found)
    {
        _ = value;
        foreach (var (json, path) in new[]
        {
            ($$$""" "Members":{"{{{kind}}}":{{{wire}}}}""", $"$.Members.{kind}"),
            ($$$""" "Cases":[{"{{{kind}}}":{{{wire}}},"Kind":{{{1 + Measured.Kinds.ToList().IndexOf(kind)}}}}]""", $"$.Cases[0].{kind}"),
        })
        {
            var error = await Assert.ThrowsAsync<ApiResponseException>(() => Measured.ReadAsync(json, ApiResponseReading.Strict));
            Assert.Equal((path, ApiExecution.Executed), (error.JsonPath, error.Execution));
            Assert.Contains($", found {found} (at {path}, byte ", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Misfit))]
    public async Task Strict_reading_says_what_is_wrong(string kind, string wire, string found)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(
            () => Measured.ReadAsync($$$""" "Members":{"{{{kind}}}":{{{wire}}}}""", ApiResponseReading.Strict));
        Assert.Contains($", found {found} (at $.Members.{kind}, byte ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1718192416797", 1718192416797)]
    [InlineData("\"1718192416797\"", 1718192416797)]
    [InlineData("1.718192416797e12", 1718192416797)]
    [InlineData("253402300800", 253402300800)]
    [InlineData("253402300799999", 253402300799999)]
    public async Task Seconds_after_the_year_9999_are_milliseconds(string wire, long milliseconds)
    {
        var response = await Measured.ReadAsync($$$""" "Members":{"Seconds":{{{wire}}}},"Lists":{"Seconds":[5,{{{wire}}}]}""");
        var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        Assert.Equal(time, response.Members!.Seconds);
        Assert.Equal([DateTimeOffset.FromUnixTimeSeconds(5), time], response.Lists!.Seconds);
        AssertDeviations(response.Info, "a time after the year 9999", "$.Members.Seconds", "$.Lists.Seconds[1]");
    }

    [Fact]
    public async Task A_value_of_the_declared_form_is_no_deviation()
    {
        var response = await Measured.ReadAsync(
            """ "Members":{"Text":null,"I64":0,"Number":1e3,"U64":5,"Flag":true,"Mood":"other"},"""
            + """ "Lists":{"I64":[],"Text":["\u0041"]},"Maps":{"I64":{}}""");
        Assert.True(response.Info.Deviations.IsEmpty);
    }

    private static void AssertDeviations(ApiResponseInfo info, string found, params string[] paths)
    {
        Assert.Equal(paths, info.Deviations.Select(deviation => deviation.JsonPath));
        Assert.All(info.Deviations, deviation => Assert.Equal(found, deviation.Found));
        Assert.All(info.Deviations, deviation => Assert.NotEqual("", deviation.Expected));
    }
}
