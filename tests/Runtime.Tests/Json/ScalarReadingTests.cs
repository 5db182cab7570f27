using System.Globalization;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class ScalarReadingTests
{
    public static TheoryData<string, string, object> Good => new()
    {
        { "Text", "\"\"", "" },
        { "Text", "\"user_1\"", "user_1" },
        { "Text", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"", "\"\\/\b\f\n\r\tA" },
        { "Text", "\"名字 \\u540d\\u5b57 😀 \\ud83d\\ude00\\uD83D\\uDE00\"", "名字 名字 😀 😀😀" },
        { "Text", "\"\\u0000\"", "\0" },
        { "Text", "\"\u007f\u2028\"", "\u007f\u2028" },
        { "Text", "\"" + new string('a', 5000) + "\\n\"", new string('a', 5000) + "\n" },
        { "Flag", "true", true },
        { "Flag", "false", false },
        { "FlagAsInt", "0", false },
        { "FlagAsInt", "-0", false },
        { "FlagAsInt", "1", true },
        { "FlagAsInt", "-9223372036854775808", true },
        { "Int32", "-2147483648", int.MinValue },
        { "Int32", "2147483647", int.MaxValue },
        { "UInt32", "4294967295", uint.MaxValue },
        { "Int64", "-9223372036854775808", long.MinValue },
        { "Int64", "9223372036854775807", long.MaxValue },
        { "UInt64", "18446744073709551615", ulong.MaxValue },
        { "Double", "0", 0.0 },
        { "Double", "-0.0", -0.0 },
        { "Double", "1e3", 1000.0 },
        { "Double", "1.7976931348623157e308", double.MaxValue },
        { "Double", "5e-324", double.Epsilon },
        { "Double", "1e-999", 0.0 },
        { "Double", "0.1", 0.1 },
        { "Int32AsString", "\"-2147483648\"", int.MinValue },
        { "UInt32AsString", "\"4294967295\"", uint.MaxValue },
        { "Int64AsString", "\"9223372036854775807\"", long.MaxValue },
        { "Int64AsString", "\"\\u0034\\u0032\"", 42L },
        { "UInt64AsString", "\"18446744073709551615\"", ulong.MaxValue },
        { "DoubleAsString", "\"1.5e3\"", 1500.0 },
        { "Bytes", "\"\"", Array.Empty<byte>() },
        { "Bytes", "\"AQID\"", new byte[] { 1, 2, 3 } },
        { "Bytes", "\"/+8=\"", new byte[] { 255, 239 } },
        { "Bytes", "\"\\/+8=\"", new byte[] { 255, 239 } },
    };

    [Theory]
    [InlineData("b", "b")]
    [InlineData("é", "é")]
    [InlineData("名", "名")]
    [InlineData("😀", "😀")]
    [InlineData("\\\"", "\"")]
    [InlineData("\\u0041", "A")]
    public void A_text_of_any_length_is_read_whole_with_any_character_at_any_place(string written, string read)
    {
        for (var length = 0; length <= 40; length++)
        {
            for (var place = 0; place <= length; place++)
            {
                var (before, after) = (new string('a', place), new string('c', length - place));
                foreach (var end in new[] { "}", ",\"x\":\"a text that follows\"}" })
                    Assert.Equal(before + read + after, Reading.Read<Everything>($"{{\"Text\":\"{before}{written}{after}\"{end}").Text);
            }
        }
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { "Text", "1", "expected a string, found a number" },
        { "Text", "true", "expected a string, found true or false" },
        { "Text", "[]", "expected a string, found a list" },
        { "Text", "{}", "expected a string, found an object" },
        { "Text", "\"\\ud83d\"", "half a surrogate pair" },
        { "Text", "\"\\ude00\"", "half a surrogate pair" },
        { "Text", "\"\\ud83d\\u0041\"", "half a surrogate pair" },
        { "Text", "\"\\ud83d\\n\"", "half a surrogate pair" },
        { "Text", "\"\\ud83dx\"", "half a surrogate pair" },
        { "Text", "\"\\ud83d\\ud83d\"", "half a surrogate pair" },
        { "Flag", "1", "expected true or false, found a number" },
        { "Flag", "\"true\"", "expected true or false, found a string" },
        { "FlagAsInt", "true", "expected 0 or 1, found true or false" },
        { "FlagAsInt", "1.0", "expected 0 or 1, found a number with a decimal point or an exponent" },
        { "Int32", "2147483648", "expected an integer of 32 bits, found a number out of range" },
        { "Int32", "-2147483649", "expected an integer of 32 bits" },
        { "Int32", "1.0", "expected an integer of 32 bits" },
        { "Int32", "1e3", "expected an integer of 32 bits" },
        { "Int32", "\"1\"", "found a number in a string" },
        { "UInt32", "4294967296", "expected an integer from 0 to 4294967295" },
        { "UInt32", "-1", "expected an integer from 0 to 4294967295" },
        { "Int64", "9223372036854775808", "expected an integer of 64 bits" },
        { "Int64", "-9223372036854775809", "expected an integer of 64 bits" },
        { "Int64", "1e0", "expected an integer of 64 bits" },
        { "Int64", "1" + "000000000000000000000000000000000000000000000000000000000000", "expected an integer of 64 bits" },
        { "UInt64", "18446744073709551616", "expected an integer from 0 to 18446744073709551615" },
        { "UInt64", "-1", "expected an integer from 0" },
        { "Double", "1e309", "expected a number in the range of a double" },
        { "Double", "-1e309", "expected a number in the range of a double" },
        { "Double", "\"NaN\"", "found a string" },
        { "Int32AsString", "\"2147483648\"", "expected an integer of 32 bits in a string" },
        { "UInt32AsString", "\"-1\"", "expected an integer from 0 to 4294967295 in a string" },
        { "Int64AsString", "5", "expected an integer of 64 bits in a string, found a number" },
        { "Int64AsString", "\"\"", "expected an integer of 64 bits in a string, found an empty string" },
        { "Int64AsString", "\" 5\"", "expected an integer of 64 bits in a string" },
        { "Int64AsString", "\"5 \"", "expected an integer of 64 bits in a string" },
        { "Int64AsString", "\"5\\u0000\"", "expected an integer of 64 bits in a string" },
        { "Int64AsString", "\"5.0\"", "expected an integer of 64 bits in a string" },
        { "Int64AsString", "\"\\ud800\"", "expected an integer of 64 bits in a string" },
        { "UInt64AsString", "\"18446744073709551616\"", "expected an integer from 0" },
        { "DoubleAsString", "\"NaN\"", "expected a number in the range of a double in a string" },
        { "DoubleAsString", "\"Infinity\"", "expected a number in the range of a double in a string" },
        { "DoubleAsString", "\"1e999\"", "expected a number in the range of a double in a string" },
        { "Seconds", "253402300800", "expected a time in seconds within the years 1 to 9999, found a time after the year 9999" },
        { "Seconds", "-62135596801", "found a time before the year 1" },
        { "Seconds", "9223372036854775807", "expected a time in seconds" },
        { "Seconds", "-9223372036854775808", "expected a time in seconds" },
        { "Seconds", "1.5", "expected a time in seconds" },
        { "Seconds", "\"2020-01-01\"", "found a string" },
        { "Millis", "253402300800000", "found a time after the year 9999" },
        { "Millis", "-62135596800001", "expected a time in milliseconds" },
        { "Bytes", "\"AQI\"", "expected base64 in a string, found a string that is not base64" },
        { "Bytes", "\"A*ID\"", "expected base64 in a string" },
        { "Bytes", "\"\\ud800\"", "expected base64 in a string" },
        { "Bytes", "[1]", "expected base64 in a string, found a list" },
        { "Model", "[]", "expected an object, found a list" },
        { "Struct", "5", "expected an object, found a number" },
        { "Int64List", "{}", "expected a list, found an empty object" },
        { "Int64List", "[1,null]", "expected a value, found null" },
        { "Int64List", "[1,\"2\"]", "expected an integer of 64 bits, found a number in a string" },
        { "ModelList", "[null]", "expected a value, found null" },
        { "Matrix", "[[1],null]", "expected a value, found null" },
    };

    public static TheoryData<string> Members
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var property in typeof(Everything).GetProperties())
                names.Add(property.Name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_value_reads_as_itself(string member, string json, object expected) => Assert.Equal(expected, Value(member, json));

    [Theory]
    [MemberData(nameof(Good))]
    public void A_list_of_good_values_reads_as_themselves(string member, string json, object expected)
    {
        var list = Value(member + "List", $"[{json},{json} , {json}]");
        var items = Assert.IsAssignableFrom<System.Collections.IEnumerable>(list).Cast<object>().ToArray();
        Assert.Equal([expected, expected, expected], items);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_value_is_a_shape_fault_at_its_place_that_says_why(string member, string json, string problem)
    {
        var text = $"{{\"Other\":[0], \"{member}\" : {json}}}";
        var fault = Reading.FaultOf<Everything>(text);
        Assert.Equal(JsonFaultKind.Shape, fault.Kind);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"$.{member}", fault.FindPath(Reading.Bytes(text)), StringComparison.Ordinal);
        Assert.InRange(fault.Offset, text.IndexOf(": ", StringComparison.Ordinal) + 2, text.Length - 1);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_skipped_value_is_not_checked(string member, string json, string problem)
    {
        _ = problem;
        Assert.Equal(new Everything(), Reading.Read<Everything>($"{{\"Not{member}\":{json}}}"));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Null_reads_as_null(string member) => Assert.Null(Value(member, "null"));

    [Theory]
    [InlineData(0)]
    [InlineData(1630997627)]
    [InlineData(-62135596800)]
    [InlineData(253402300799)]
    public void Seconds_are_moments_of_Unix_time(long seconds)
        => Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(seconds), Value("Seconds", seconds.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0)]
    [InlineData(1630997627123)]
    [InlineData(-62135596800000)]
    [InlineData(253402300799999)]
    public void Milliseconds_are_moments_of_Unix_time(long millis)
        => Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(millis), Value("Millis", millis.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("null")]
    [InlineData("1.50")]
    [InlineData("\"\\u0041\"")]
    [InlineData("{ \"a\" : [ 1, { } ] }")]
    public void Json_of_any_kind_is_kept_as_it_is_written(string json)
    {
        var list = Reading.Read<Everything>($"{{\"JsonList\":[ {json} ,1]}}").JsonList;
        Assert.Equal(json, list!.Value[0].ToString());
        if (json != "null")
            Assert.Equal(json, Value("Json", json)!.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xE5, 0x90 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void Bad_UTF8_is_a_fault_where_it_is_looked_at_and_only_there(byte[] bad)
    {
        byte[] Around(string before, string after) => [.. Reading.Bytes(before), .. bad, .. Reading.Bytes(after)];

        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Everything>(Around("{\"Text\":\"a", "b\"}"))!.Kind);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Everything>(Around("{\"Text\":\"\\n", "b\"}"))!.Kind);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Everything>(Around("{\"Json\":{\"x\":\"", "\"}}"))!.Kind);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Everything>(Around("{\"Int64AsString\":\"1", "\"}"))!.Kind);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Everything>(Around("{\"Bytes\":\"", "\"}"))!.Kind);
        Assert.Null(Reading.FaultOf<Everything>(Around("{\"Other\":\"", "\"}")));
        Assert.Null(Reading.FaultOf<Everything>(Around("{\"", "\":1}")));
    }

    [Fact]
    public void The_likely_text_is_returned_itself()
    {
        const string Likely = "OK";
        string[] texts = ["\"OK\"", "\"\\u004fK\""];
        foreach (var text in texts)
        {
            var json = new JsonCursor(Encoding.UTF8.GetBytes(text));
            json.Start();
            Assert.Same(Likely, json.ReadString(Likely));
        }
        var other = new JsonCursor("\"FAIL\""u8);
        other.Start();
        Assert.Equal("FAIL", other.ReadString(Likely));
        var chinese = new JsonCursor("\"名\""u8);
        chinese.Start();
        Assert.Equal("名", chinese.ReadString("名"));
    }

    [Fact]
    public void One_of_the_likely_texts_is_returned_itself()
    {
        string[] texts = ["Public", "名", ""];
        Utf8NameTable likely = new(texts);
        foreach (var text in texts)
        {
            var json = new JsonCursor(Encoding.UTF8.GetBytes($"\"{text}\""));
            json.Start();
            Assert.Same(text, json.ReadString(likely));
        }
        foreach (var (json, text) in ((string, string?)[])[("\"Private\"", "Private"), ("\"\\u0050ublic\"", "Public"), ("\"名字\"", "名字"),
            ("null", null)])
        {
            var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
            cursor.Start();
            Assert.Equal(text, cursor.ReadString(likely));
            cursor.End();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Lists_of_any_length_keep_all_elements_in_order(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(i => (long)i).ToArray();
        var row = $"[{string.Join(',', numbers)}]";
        var value = Reading.Read<Everything>(
            $"{{\"Int64List\":{row},\"Matrix\":[{row},[],{row}],\"TextList\":[{string.Join(',', numbers.Select(n => $"\"{n}\""))}]}}");
        Assert.Equal<ApiList<long>>(numbers, value.Int64List!.Value);
        Assert.Equal<ApiList<ApiList<long>>>([numbers, [], numbers], value.Matrix!.Value);
        Assert.Equal(numbers.Select(n => $"{n}"), value.TextList!.Value);
    }

    [Fact]
    public void Lists_of_models_within_models_do_not_mix()
    {
        string Level(int depth)
            => depth == 0 ? "{\"Int32\":0}" : $"{{\"Int32\":{depth},\"ModelList\":[{string.Join(',', Enumerable.Repeat(Level(depth - 1), 10))}]}}";

        void Check(Everything value, int depth)
        {
            Assert.Equal(depth, value.Int32);
            Assert.Equal(depth == 0 ? null : 10, value.ModelList?.Count);
            foreach (var inner in value.ModelList.GetValueOrDefault())
                Check(inner, depth - 1);
        }

        Check(Reading.Read<Everything>(Level(3)), 3);
    }

    [Fact]
    public void Enum_values_that_are_not_known_are_kept()
        => Assert.Equal<ApiList<ListOptions>>([ListOptions.Empty, (ListOptions)4096],
            Reading.Read<Everything>("{\"EnumList\":[2,4096]}").EnumList!.Value);

    private static object? Value(string member, string json)
        => typeof(Everything).GetProperty(member)!.GetValue(Reading.Read<Everything>($"{{\"Other\":[0],\"{member}\":{json},\"More\":{{}}}}"));
}
