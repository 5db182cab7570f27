using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Values whose type is known only after a later member, or only from their kind of JSON.</summary>
public class ContentReadingTests
{
    [Theory]
    [InlineData("""{"Kind":"point","Body":{"X":1,"Y":2},"Note":"n"}""")]
    [InlineData("""{"Body":{"X":1,"Y":2},"Note":"n","Kind":"point"}""")]
    [InlineData(""" { "Note" : "n" , "Body" : { "X" : 1 , "Y" : 2 , "Z" : [ 3 ] } , "Kind" : "point" } """)]
    [InlineData("""{"Body":5,"Body":{"X":1,"Y":2},"Kind":"point","Note":"n"}""")]
    public void The_content_of_a_case_may_come_before_the_discriminator(string json)
        => Assert.Equal(new Piece.PointPiece { Body = new(1, 2), Note = "n" }, Reading.Read<Piece>(json));

    [Theory]
    [InlineData("""{"Kind":"all"}""")]
    [InlineData("""{"Kind":"all","Body":null}""")]
    [InlineData("""{"Body":{"X":1},"Kind":"all","Body":null}""")]
    public void A_content_that_may_be_absent_is_null(string json) => Assert.Equal(new Piece.AllPiece(), Reading.Read<Piece>(json));

    [Fact]
    public void What_follows_a_content_is_read()
    {
        var (items, noted) = ReadList<Piece>(
            """[{"Body":{"Int32":1},"Kind":"all"},{"Body":{"X":3,"Y":4},"Kind":"point"},{"Kind":"new","Body":[1],"Note":"n"}]""");
        ApiList<Piece> expected =
        [
            new Piece.AllPiece { Body = new() { Int32 = 1 } },
            new Piece.PointPiece { Body = new(3, 4) },
            new Piece.Unknown("new", RawJson.Parse("""{"Kind":"new","Body":[1],"Note":"n"}""")) { Note = "n" },
        ];
        Assert.Equal(expected, items);
        Assert.Empty(noted);
    }

    [Fact]
    public void Many_contents_beside_each_other_are_not_deep()
    {
        var (items, noted) = ReadList<Piece>($"[{string.Join(',', Enumerable.Repeat("""{"Kind":"point","Body":{"X":1,"Y":2}}""", 200))}]");
        Assert.Equal(200, items.Count);
        Assert.All(items, item => Assert.Equal(new Piece.PointPiece { Body = new(1, 2) }, item));
        Assert.Empty(noted);
    }

    /// <summary>As an element it stays, as JSON.</summary>
    [Theory]
    [InlineData("""{"Kind":"point"}""", "$[0].Body")]
    [InlineData("""{"Kind":"point","Body":null}""", "$[0].Body")]
    [InlineData("""{"Kind":"point","Body":5}""", "$[0].Body")]
    [InlineData("""{"Kind":"point","Body":{"X":1}}""", "$[0].Body.Y")]
    [InlineData("""{"Body":{"X":"a","Y":2},"Kind":"point"}""", "$[0].Body.X")]
    [InlineData("""{"Kind":"all","Body":{"Int32":"a"}}""", "$[0].Body.Int32")]
    public void A_content_without_what_it_must_have_is_a_deviation(string json, string path)
    {
        var text = $"[{json},{{\"Kind\":\"all\"}}]";
        var (items, noted) = ReadList<Piece>(text);
        Assert.Equal(2, items.Count);
        Assert.Equal(new Piece.AllPiece(), items[1]);
        if (items[0] is Piece.Unknown unknown)
            Assert.Equal(json, unknown.Json.ToString());
        else
            Assert.Equal(new Piece.AllPiece { Body = new() }, items[0]);
        Assert.Contains(path, JsonPathFinder.FindAll(Reading.Bytes(text), noted).Select(found => found.Path));
    }

    [Theory]
    [InlineData("""{"Kind":"all","Body":5}""")]
    [InlineData("""{"Kind":"all","Body":"x"}""")]
    public void A_content_of_another_kind_that_may_be_absent_is_null_and_noted(string json)
    {
        var (items, noted) = ReadList<Piece>($"[{json}]");
        Assert.Equal([new Piece.AllPiece()], items);
        Assert.Single(noted);
    }

    /// <summary>Two objects are open around the lists.</summary>
    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public void A_content_is_as_deep_as_it_stands(int lists, bool isRead)
    {
        var json = $"{{\"Body\":{{\"X\":1,\"Y\":2,\"Z\":{new string('[', lists)}{new string(']', lists)}}},\"Kind\":\"point\"}}";
        if (isRead)
            Assert.Equal(new Piece.PointPiece { Body = new(1, 2) }, Reading.Read<Piece>(json));
        else
            Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<Piece>(json).Kind);
    }

    public static TheoryData<string, Choice> Choices => new()
    {
        { "\"a\"", new Choice.Text { Value = "a" } },
        { "-5", new Choice.Number { Value = -5 } },
        { "true", new Choice.Flag { Value = true } },
        { "false", new Choice.Flag { Value = false } },
        { "[1,2]", new Choice.Numbers { Value = [1, 2] } },
        { "[]", new Choice.Numbers { Value = [] } },
        { """{"X":1,"Y":2}""", new Choice.Place { Value = new(1, 2) } },
        { "null", new Choice.Unknown { Json = RawJson.Parse("null") } },
    };

    [Theory, MemberData(nameof(Choices))]
    public void The_kind_of_JSON_chooses(string json, Choice expected)
    {
        Assert.Equal(expected, Reading.Read<Choice>(json));
        Assert.Equal(json, Reading.Write(expected));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("""{"X":1}""")]
    [InlineData("""{"X":"a","Y":2}""")]
    public void A_value_that_its_branch_cannot_hold_is_kept_as_JSON_and_noted(string json)
    {
        var (items, noted) = ReadList<Choice>($"[{json},7]");
        ApiList<Choice> expected = [new Choice.Unknown { Json = RawJson.Parse(json) }, new Choice.Number { Value = 7 }];
        Assert.Equal(expected, items);
        Assert.NotEmpty(noted);
    }

    private static (ApiList<T> Items, IReadOnlyList<JsonDeviation> Noted) ReadList<T>(string json)
        where T : IJsonReadable<T>
        => Reading.ReadTolerantly<ApiList<T>, ListReader<T, T>>(Reading.Bytes(json));
}
