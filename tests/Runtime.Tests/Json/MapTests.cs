using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class MapTests
{
    [Fact]
    public void A_map_is_written_with_its_keys_escaped_and_reads_back()
    {
        Mapped value = new()
        {
            Numbers = new Dictionary<string, int> { ["a"] = 1, ["\"\n名"] = -2, [""] = 3 },
            Models = new Dictionary<string, Everything> { ["x"] = new(), ["y"] = new() { Int32 = 4 } },
        };
        var json = """{"Numbers":{"a":1,"\"\n名":-2,"":3},"Models":{"x":{},"y":{"Int32":4}},"Last":5}""";
        Assert.Equal(json, Reading.Write(value));
        var back = Reading.Read<Mapped>(json);
        Assert.Equal((value.Numbers, value.Models), (back.Numbers, back.Models));
        Assert.Equal(["a", "\"\n名", ""], back.Numbers!.Value.Keys);
        Assert.Equal([1, -2, 3], back.Numbers!.Value.Values);
    }

    [Fact]
    public void An_empty_map_is_written_and_one_that_is_absent_is_not()
    {
        Assert.Equal("""{"Numbers":{},"Last":5}""", Reading.Write(new Mapped { Numbers = default(ApiDictionary<int>) }));
        Assert.Equal("""{"Last":5}""", Reading.Write(new Mapped()));
    }

    [Fact]
    public void What_a_map_cannot_hold_is_refused_with_the_members_name()
    {
        AssertRefused("a map must not hold null", new() { ["x"] = new() { Int32 = 1 }, ["y"] = null! });
        AssertRefused("the text holds half a surrogate pair", new() { ["x"] = new() { Int32 = 1 }, ["\ud83d"] = new() });

        static void AssertRefused(string problem, Dictionary<string, Everything> models)
            => Assert.StartsWith($"JSON cannot hold Models: {problem}.",
                Assert.Throws<ArgumentException>(() => Reading.Write(new Mapped { Models = models })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "{ a = 2 }")]
    [InlineData("""{ "a" : 1 , "b" : 2 }""", "{ a = 1, b = 2 }")]
    [InlineData("""{"\u0061":1}""", "{ a = 1 }")]
    [InlineData("{}", "{ }")]
    [InlineData(" { } ", "{ }")]
    public void A_map_is_read(string json, string shown) => Assert.Equal(shown, Reading.Read<Mapped>($"{{\"Numbers\":{json}}}").Numbers.ToString());

    [Fact]
    public void Null_is_no_map() => Assert.Null(Reading.Read<Mapped>("""{"Numbers":null}""").Numbers);

    /// <summary>The place and the form that are noted, keys being data, and what is left of the map.</summary>
    [Theory]
    [InlineData("""{"a":1,"b":null}""", "$.Numbers.b", "$.Numbers[*]", "null", "{ a = 1 }")]
    [InlineData("""{"a":"x","b":2}""", "$.Numbers.a", "$.Numbers[*]", "a string that is not a number", "{ b = 2 }")]
    [InlineData("""{"a":"1","b":2}""", "$.Numbers.a", "$.Numbers[*]", "a number in a string", "{ a = 1, b = 2 }")]
    [InlineData("[]", "$.Numbers", "$.Numbers", "an empty list", "{ }")]
    [InlineData("\"\"", "$.Numbers", "$.Numbers", "an empty string", "{ }")]
    [InlineData("[1]", "$.Numbers", "$.Numbers", "a list", null)]
    [InlineData("\" \"", "$.Numbers", "$.Numbers", "a string", null)]
    [InlineData("7", "$.Numbers", "$.Numbers", "a number", null)]
    public void What_is_not_as_expected_is_a_deviation(string json, string path, string member, string found, string? shown)
    {
        var text = Encoding.UTF8.GetBytes($"{{\"Numbers\":{json}}}");
        var (value, noted) = Reading.ReadTolerantly<Mapped, Mapped>(text);
        var deviation = Assert.Single(noted);
        Assert.Equal((path, member), Assert.Single(JsonPathFinder.FindAll(text, [deviation])));
        Assert.Equal(found, deviation.Found);
        Assert.Equal(shown, value.Numbers?.ToString());
    }

    [Theory]
    [InlineData("""{"Numbers":{1:2}}""")]
    [InlineData("""{"Numbers":{"a" 1}}""")]
    [InlineData("""{"Numbers":{"a":1 "b":2}}""")]
    [InlineData("""{"Numbers":{"a":1,}}""")]
    [InlineData("""{"Numbers":{"a":1""")]
    [InlineData("""{"Numbers":{"a""")]
    public void A_text_that_is_not_JSON_is_a_fault(string json)
        => Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<Mapped>(json).Kind);

    private sealed class Mapped : IJsonModel<Mapped>
    {
        private static readonly Utf8NameTable s_members = new("Numbers", "Models", "Last");

        public ApiDictionary<int>? Numbers { get; init; }

        public ApiDictionary<Everything>? Models { get; init; }

        public static Mapped Read(ref JsonCursor json)
        {
            ApiDictionary<int>? numbers = null;
            ApiDictionary<Everything>? models = null;
            for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
            {
                switch (member)
                {
                    case 0: numbers = json.ReadMap<int, Int32Codec>(); break;
                    case 1: models = json.ReadMap<Everything, Everything>(); break;
                }
            }
            return new() { Numbers = numbers, Models = models };
        }

        public static void Write(ref JsonOutput json, Mapped value)
        {
            json.BeginObject();
            json.WriteMap<int, Int32Codec>("\"Numbers\":"u8, value.Numbers);
            json.WriteMap<Everything, Everything>("\"Models\":"u8, value.Models);
            json.WriteInt32("\"Last\":"u8, 5);
            json.EndObject();
        }
    }
}
