using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class JsonOutputTests
{
    private static readonly Everything s_full = new()
    {
        Text = "a\"b\\c/\n\u0001\u001f 名 😀 \u2028<>&'",
        Flag = true,
        FlagAsInt = true,
        Int32 = int.MinValue,
        UInt32 = uint.MaxValue,
        Int64 = long.MinValue,
        UInt64 = ulong.MaxValue,
        Double = -1.7976931348623157E+308,
        Int32AsString = -1,
        UInt32AsString = 2,
        Int64AsString = long.MaxValue,
        UInt64AsString = ulong.MaxValue,
        DoubleAsString = 5e-324,
        Seconds = DateTimeOffset.FromUnixTimeSeconds(1630997627),
        Millis = DateTimeOffset.FromUnixTimeMilliseconds(-1),
        Bytes = [0, 255, 254],
        Json = RawJson.Parse("{ \"x\" : [1.50] }"),
        Model = new() { Text = "" },
        Struct = new(1, -2),
        TextList = ["", "\"", "名"],
        FlagList = [true, false],
        FlagAsIntList = [true, false],
        Int32List = [1, -1],
        UInt32List = [1],
        Int64List = [],
        UInt64List = [0, 1],
        DoubleList = [0.1, -0.0, 1e21],
        Int64AsStringList = [5, 6],
        SecondsList = [DateTimeOffset.UnixEpoch],
        BytesList = [[], [1]],
        JsonList = [RawJson.Parse("null"), RawJson.Parse("[]")],
        EnumList = [ListOptions.Empty, (ListOptions)4096],
        ModelList = [new(), new() { Int32 = 1 }],
        StructList = [new(0, 0), new(1, 1)],
        Matrix = [[], [1, 2], [3]],
    };

    [Fact]
    public void Everything_reads_back_as_it_was_written()
    {
        var json = Reading.Write(s_full);
        var back = Reading.Read<Everything>(json);
        Assert.Equal(json, Reading.Write(back));
        Assert.Equal(s_full with { Bytes = null, BytesList = null }, back with { Bytes = null, BytesList = null });
        Assert.Equal(s_full.Bytes, back.Bytes);
    }

    [Fact]
    public void The_output_is_JSON_with_the_values_that_the_serializer_sees()
    {
        var node = JsonNode.Parse(Reading.Write(s_full))!;
        Assert.Equal(s_full.Text, node["Text"]!.GetValue<string>());
        Assert.True(node["Flag"]!.GetValue<bool>());
        Assert.Equal(1, node["FlagAsInt"]!.GetValue<int>());
        Assert.Equal(s_full.Double, node["Double"]!.GetValue<double>());
        Assert.Equal("9223372036854775807", node["Int64AsString"]!.GetValue<string>());
        Assert.Equal("5E-324", node["DoubleAsString"]!.GetValue<string>());
        Assert.Equal(1630997627, node["Seconds"]!.GetValue<long>());
        Assert.Equal(-1, node["Millis"]!.GetValue<long>());
        Assert.Equal(s_full.Bytes, Convert.FromBase64String(node["Bytes"]!.GetValue<string>()));
        Assert.Equal("""[[],[1,2],[3]]""", node["Matrix"]!.ToJsonString());
        Assert.Equal("""[true,false]""", node["FlagList"]!.ToJsonString());
        Assert.Equal("""[{},{"Int32":1}]""", node["ModelList"]!.ToJsonString());
        Assert.Equal("""["","AQ=="]""", node["BytesList"]!.ToJsonString());
    }

    [Fact]
    public void Null_members_are_not_written() => Assert.Equal("{}", Reading.Write(new Everything()));

    [Fact]
    public void Empty_lists_are_written() => Assert.Equal("""{"Int64List":[]}""", Reading.Write(new Everything { Int64List = [] }));

    [Fact]
    public void A_request_is_written_in_the_order_of_its_description()
        => Assert.Equal("""{"From_Account":"a","TimeStamp":0,"AssistFlags":7}""", Reading.Write(new GetListRequest { FromAccount = "a" }));

    /// <summary>Alone, and at each place of a text that is looked at as a whole.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("", "1234567")]
    [InlineData("12345", "78")]
    [InlineData("1234567", "")]
    public void Only_the_quote_the_backslash_and_control_characters_are_escaped(string before, string after)
    {
        for (var c = 0; c < 0x3000; c++)
        {
            var written = Text($"{before}{(char)c}{after}");
            var expected = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < 0x20 => $"\\u{c:x4}",
                _ => $"{(char)c}",
            };
            Assert.Equal($"\"{before}{expected}{after}\"", written);
        }
    }

    [Fact]
    public void Texts_of_any_length_and_mix_read_back()
    {
        var random = new Random(7);
        string[] parts = ["a", "名", "😀", "\"", "\\", "\n", "\u0001", "é", new string('x', 200)];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => parts[random.Next(parts.Length)]));
            using var document = JsonDocument.Parse(Text(text));
            Assert.Equal(text, document.RootElement.GetString());
        }
        var large = new string('名', 100_000) + "\n" + new string('a', 100_000);
        Assert.Equal(large, Reading.Read<Everything>(Reading.Write(new Everything { Text = large })).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Half_a_surrogate_pair_is_refused_with_the_members_name(int number)
    {
        // Not in the table: an attribute cannot hold it.
        string[] texts = ["\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "\ud83d\n"];
        var text = texts[number];
        var error = Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { Int32 = 1, Text = text }));
        Assert.Equal(("request", "JSON cannot hold Text: the text holds half a surrogate pair. (Parameter 'request')"),
            (error.ParamName, error.Message));
        Assert.StartsWith("JSON cannot hold TextList: ",
            Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { TextList = ["", text] })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused(double number)
    {
        Assert.StartsWith("JSON cannot hold Double: the number is not finite.",
            Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { Double = number })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { DoubleAsString = number }));
        Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { DoubleList = [number] }));
    }

    [Fact]
    public void Null_in_a_list_is_refused()
    {
        Assert.StartsWith("JSON cannot hold TextList: a list must not hold null.",
            Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { TextList = ["a", null!] })).Message, StringComparison.Ordinal);
        Assert.StartsWith("JSON cannot hold ModelList: ",
            Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { ModelList = [new() { Int32 = 1 }, null!] })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Doubles_read_back_to_the_bit()
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(number))
                continue;
            var back = Reading.Read<Everything>(Reading.Write(new Everything { Double = number, DoubleAsString = -number }));
            Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(back.Double!.Value));
            Assert.Equal(BitConverter.DoubleToInt64Bits(-number), BitConverter.DoubleToInt64Bits(back.DoubleAsString!.Value));
        }
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string name)
    {
        var expected = Reading.Write(s_full);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(name);
        try
        {
            Assert.Equal(expected, Reading.Write(s_full));
            Assert.Equal(expected, Reading.Write(Reading.Read<Everything>(expected)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_request_may_be_64_deep_and_no_deeper(int depth, bool good)
    {
        Everything value = new();
        for (var i = 1; i < depth; i++)
            value = new() { Model = value };
        if (good)
            Assert.Equal(value, Reading.Read<Everything>(Reading.Write(value)));
        else
            Assert.Contains("more than 64 deep", Assert.Throws<ArgumentException>(() => Reading.Write(value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_without_a_model_may_be_a_member()
    {
        var json = new JsonOutput();
        json.BeginObject();
        json.WriteInt32("\"a\":"u8, 1);
        json.BeginObject("\"b\":"u8);
        json.WriteInt32("\"c\":"u8, 2);
        json.EndObject();
        json.BeginObject("\"d\":"u8);
        json.EndObject();
        json.WriteInt32("\"e\":"u8, 3);
        json.EndObject();
        using var bytes = json.Detach();
        Assert.Equal("""{"a":1,"b":{"c":2},"d":{},"e":3}""", Encoding.UTF8.GetString(bytes.Memory.Span));
    }

    /// <summary>The first buffer has 1,024 bytes.</summary>
    [Fact]
    public void What_reaches_the_end_of_the_buffer_is_written_whole()
    {
        for (var length = 960; length <= 1030; length++)
        {
            var text = new string('x', length);
            Assert.Equal($"\"{text}\"", Text(text));
            Assert.Equal($"\"{text}\\u0001\"", Text(text + '\u0001'));
            Assert.Equal(
                $$"""{"Text":"{{text}}","Int64":-9223372036854775808,"UInt64":18446744073709551615,"Json":[1]}""",
                Reading.Write(new Everything { Text = text, Int64 = long.MinValue, UInt64 = ulong.MaxValue, Json = RawJson.Parse("[1]") }));
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('é')]
    [InlineData('名')]
    public void A_text_of_any_size_is_written_whole(char letter)
    {
        var text = new string(letter, 300_000);
        Assert.Equal($"\"{text}\"", Text(text));
    }

    [Fact]
    public void Many_values_beside_each_other_are_not_deep()
    {
        var written = Reading.Write(new Everything { ModelList = [.. Enumerable.Repeat(new Everything(), 200)] });
        Assert.Equal($"{{\"ModelList\":[{string.Join(',', Enumerable.Repeat("{}", 200))}]}}", written);
    }

    [Fact]
    public void A_value_without_a_member_is_refused_without_a_name()
        => Assert.StartsWith("JSON cannot hold this: the text holds half a surrogate pair.",
            Assert.Throws<ArgumentException>(() => Text("\ud83d")).Message, StringComparison.Ordinal);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("value", () => new JsonOutput().WriteStringValue(null!));
        Assert.Throws<ArgumentNullException>("json", () => new JsonOutput().WriteRaw(null!));
    }

    [Fact]
    public void Memory_goes_back_to_the_pool_after_a_fault_and_when_more_was_needed()
    {
        AssertReturned(1024, () => Assert.Throws<ArgumentException>(() => Reading.Write(new Everything { Text = "\ud83d" })));
        AssertReturned(1024, () => Text(new string('x', 1500)));
        AssertReturned(2048, () => Text(new string('x', 1500)));
    }

    [Fact]
    public void No_request_is_an_empty_object()
    {
        Assert.Equal("{}", Reading.Write(NoRequest.Value));
        Assert.NotNull(Reading.Read<NoRequest>("{\"x\":1}"));
    }

    /// <summary>The array that a thread returned last is the one that it rents next.</summary>
    private static void AssertReturned(int size, Action write)
    {
        var array = ArrayPool<byte>.Shared.Rent(size);
        ArrayPool<byte>.Shared.Return(array);
        write();
        var next = ArrayPool<byte>.Shared.Rent(size);
        ArrayPool<byte>.Shared.Return(next);
        Assert.Same(array, next);
    }

    private static string Text(string text)
    {
        var json = new JsonOutput();
        json.WriteStringValue(text);
        using var bytes = json.Detach();
        return Encoding.UTF8.GetString(bytes.Memory.Span);
    }
}
