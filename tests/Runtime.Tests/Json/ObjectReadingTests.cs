using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class ObjectReadingTests
{
    [Fact]
    public void Members_may_come_in_any_order_with_others_between()
    {
        var value = Reading.Read<GetListRequest>(
            """{"x":[1,{"TimeStamp":9}],"AssistFlags":3,"y":{"From_Account":1},"From_Account":"a","TimeStamp":5,"z":null}""");
        Assert.Equal(new GetListRequest { FromAccount = "a", TimeStamp = 5, AssistFlags = ListOptions.Pinned | ListOptions.Empty }, value);
    }

    [Fact]
    public void A_learnt_order_changes_no_value()
    {
        string[] members = ["\"From_Account\":\"a\"", "\"TimeStamp\":5", "\"AssistFlags\":3", "\"x\":{}"];
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            random.Shuffle(members);
            Assert.Equal(
                new GetListRequest { FromAccount = "a", TimeStamp = 5, AssistFlags = ListOptions.Pinned | ListOptions.Empty },
                Reading.Read<GetListRequest>($"{{{string.Join(i % 2 == 0 ? "," : " ,\n", members)}}}"));
        }
    }

    [Fact]
    public void Names_with_quotes_or_colons_match_only_when_escaped()
    {
        Utf8NameTable members = new("a\":\"b", "c\\d", "e:");
        int Find(string json)
        {
            var cursor = new JsonCursor(Reading.Bytes(json));
            cursor.Start();
            var member = cursor.BeginObject();
            return cursor.NextMember(members, ref member) ? member : -1;
        }

        Assert.Throws<JsonFaultException>(() => Find("{\"a\":\"b\":1}"));
        Assert.Equal((0, 1, 2), (Find("{\"a\\\":\\\"b\":1}"), Find("{\"c\\\\d\":1}"), Find("{\"e:\":1}")));
    }

    [Theory]
    [InlineData("\\u0046rom_Account")]
    [InlineData("\\u0046\\u0072\\u006f\\u006d\\u005f\\u0041\\u0063\\u0063\\u006f\\u0075\\u006e\\u0074")]
    [InlineData("From\\u005FAccount")]
    public void Escaped_names_are_the_same_names(string name)
        => Assert.Equal("a", Reading.Read<GetListRequest>($"{{\"{name}\":\"a\"}}").FromAccount);

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("From_Account\\ud800")]
    [InlineData("From_Account\\n")]
    [InlineData("from_account")]
    public void Names_that_only_look_alike_are_other_names(string name)
        => Assert.Equal("From_Account", Reading.FaultOf<GetListRequest>($"{{\"{name}\":\"a\"}}").Member);

    [Fact]
    public void A_long_escaped_name_is_another_name()
    {
        var name = string.Concat(Enumerable.Repeat("\\u0041", 5000));
        Assert.Equal("a", Reading.Read<GetListRequest>($"{{\"{name}\":1,\"From_Account\":\"a\"}}").FromAccount);
        Assert.Equal(new Point(1, 2), Reading.Read<Point>($"{{\"X\":1,\"Y\":2,\"{name}\":3}}"));
    }

    [Fact]
    public void The_last_of_duplicate_members_wins()
    {
        Assert.Equal("b", Reading.Read<GetListRequest>("""{"From_Account":"a","From_Account":"b"}""").FromAccount);
        Assert.Equal([3L], Reading.Read<Everything>("""{"Int64List":[1,2],"Int64List":[3]}""").Int64List!.Value);
        Assert.Equal("From_Account", Reading.FaultOf<GetListRequest>("""{"From_Account":"a","From_Account":null}""").Member);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"From_Account":null,"TimeStamp":1}""")]
    public void A_required_member_that_is_absent_or_null_is_a_fault_that_names_it(string json)
    {
        var fault = Reading.FaultOf<GetListRequest>(json);
        Assert.Equal(JsonFaultKind.Shape, fault.Kind);
        Assert.Equal("$.From_Account", fault.FindPath(Reading.Bytes(json)));
        Assert.Equal(json.Length - 1, fault.Offset);
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "a list")]
    [InlineData("5", "a number")]
    [InlineData("\"{}\"", "a string")]
    [InlineData("true", "true or false")]
    public void A_text_that_is_no_object_is_a_shape_fault(string json, string found)
    {
        var fault = Reading.FaultOf<GetListRequest>(json);
        Assert.Equal(JsonFaultKind.Shape, fault.Kind);
        Assert.Equal($"expected an object, found {found}", fault.Message);
        Assert.Equal("$", fault.FindPath(Reading.Bytes(json)));
    }

    [Theory]
    [InlineData("", 0, "the text is empty")]
    [InlineData(" \r\n\t ", 5, "the text holds only white space")]
    [InlineData("{\"From_Account\":\"a\"} x", 21, "the text is not JSON: 'x' is out of place")]
    [InlineData("{\"From_Account\":\"a\"}{}", 20, "the text is not JSON: '{' is out of place")]
    [InlineData("{\"From_Account\":\"a\"},", 20, "the text is not JSON: ',' is out of place")]
    [InlineData("{\"From_Account\":\"a\",}", 20, "the text is not JSON: '}' is out of place")]
    [InlineData("{\n  \"From_Account\": x}", 20, "the text is not JSON: 'x' is out of place")]
    [InlineData("{'From_Account':1}", 1, "the text is not JSON: ''' is out of place")]
    [InlineData("{\"x\":1 /* no */}", 7, "the text is not JSON: '/' is out of place")]
    [InlineData("{\"x\":[1,]}", 8, "the text is not JSON: ']' is out of place")]
    [InlineData("{\"x\":\"a\nb\"}", 7, "the text is not JSON: the byte 0x0A is out of place")]
    [InlineData("{\"x\":\"a\u0001b\"}", 7, "the text is not JSON: the byte 0x01 is out of place")]
    [InlineData("{\"x\":1 \u007f}", 7, "the text is not JSON: the byte 0x7F is out of place")]
    [InlineData("{\"x\":\"\\ \"}", 7, "the text is not JSON: the byte 0x20 is out of place")]
    [InlineData("{\"x\":[1", 7, "the text ends before its JSON does")]
    [InlineData("{\"x\":\"\\q\"}", 7, "the text is not JSON: 'q' is out of place")]
    [InlineData("{\"x\":\"\\u00zz\"}", 10, "the text is not JSON: 'z' is out of place")]
    [InlineData("{\"x\":01}", 6, "the text is not JSON: '1' is out of place")]
    [InlineData("{\"x\":1.}", 7, "the text is not JSON: '}' is out of place")]
    [InlineData("{\"x\":+1}", 5, "the text is not JSON: '+' is out of place")]
    [InlineData("{\"x\":NaN}", 5, "the text is not JSON: 'N' is out of place")]
    [InlineData("<html>", 0, "the text is not JSON: '<' is out of place")]
    public void A_text_that_is_not_JSON_is_a_syntax_fault_at_the_byte(string json, int offset, string problem)
    {
        var fault = Reading.FaultOf<GetListRequest>(json);
        Assert.Equal((JsonFaultKind.Syntax, offset, problem), (fault.Kind, (int)fault.Offset, fault.Message));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_counts_in_offsets()
    {
        byte[] Marked(string json) => [0xEF, 0xBB, 0xBF, .. Reading.Bytes(json)];

        Assert.Equal("a", Reading.Read<GetListRequest>(Marked("{\"From_Account\":\"a\"}")).FromAccount);
        var bad = Marked("{\"From_Account\":[]}");
        var shape = Reading.FaultOf<GetListRequest>(bad);
        Assert.Equal((19, "$.From_Account"), ((int)shape!.Offset, shape.FindPath(bad)));
        Assert.Equal(22, Reading.FaultOf<GetListRequest>(Marked("{\"From_Account\":\"a\",}"))!.Offset - 1);
        Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<GetListRequest>([0xEF, 0xBB, 0xBF])!.Kind);
        Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<GetListRequest>([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'])!.Kind);
        Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<GetListRequest>([0xFF, 0xFE, (byte)'{', 0])!.Kind);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_text_may_be_64_deep_and_no_deeper(int depth, bool good)
    {
        string Nested(string open, string close)
            => $"{string.Concat(Enumerable.Repeat(open, depth - 1))}{{}}{string.Concat(Enumerable.Repeat(close, depth - 1))}";

        foreach (var json in new[] { Nested("{\"Model\":", "}"), Nested("{\"x\":", "}"), $"{{\"x\":{Nested("[", "]")[1..^1]}}}" })
        {
            var fault = Reading.FaultOf<Everything>(Reading.Bytes(json));
            Assert.Equal(good, fault is null);
            if (fault is not null)
                Assert.Equal((JsonFaultKind.Syntax, "the JSON is nested more than 64 deep"), (fault.Kind, fault.Message));
        }
    }

    [Fact]
    public void A_bracket_that_is_out_of_place_is_not_one_too_deep()
    {
        var fault = Reading.FaultOf<GetListRequest>($"{{\"x\":{new string('[', 62)}1{{");
        Assert.Equal((JsonFaultKind.Syntax, "the text is not JSON: '{' is out of place"), (fault.Kind, fault.Message));
    }

    [Fact]
    public void Behind_a_mask_the_last_bit_stands_for_all_members_from_number_63_on()
    {
        var members = new Utf8NameTable([.. Enumerable.Range(0, 70).Select(i => $"m{i}")]);
        var json = new JsonCursor("""{"m1":1,"m2":2,"m63":3,"m64":4,"m69":5}"""u8);
        json.Start();
        List<int> found = [];
        for (var member = json.BeginObject(); json.NextMember(members, ref member, (1UL << 63) | 0b10);)
            found.Add(member);
        Assert.Equal([1, 63, 64, 69], found);
    }
}
