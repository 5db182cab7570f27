using System.Diagnostics;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class UnionReadingTests
{
    [Fact]
    public void The_discriminator_may_come_last()
        => Assert.Equal(
            new Conversation.Group { GroupId = "g", IsPinned = true, MsgTime = DateTimeOffset.FromUnixTimeSeconds(7) },
            Reading.Read<Conversation>("""{"GroupId":"g","TopFlag":1,"MsgTime":7,"Type":2}"""));

    [Fact]
    public void The_last_of_duplicate_discriminators_wins()
    {
        Assert.Equal(new Conversation.OneToOne { ToAccount = "a" }, Reading.Read<Conversation>("""{"Type":2,"To_Account":"a","Type":1}"""));
        Assert.Equal(new Conversation.OneToOne { ToAccount = "a" },
            Reading.Read<Conversation>("""{"Type":2,"GroupId":5,"To_Account":"a","Type":1}"""));
        Assert.Equal("Type", Reading.FaultOf<Conversation>("""{"Type":1,"To_Account":"a","Type":null}""").Member);
    }

    [Fact]
    public void An_unknown_kind_keeps_its_text()
    {
        var unknown = Assert.IsType<Conversation.Unknown>(Reading.Read<Conversation>("""  { "Type" : 9, "x" : [ 1 ] }  """));
        Assert.Equal((9, """{ "Type" : 9, "x" : [ 1 ] }"""), (unknown.Type, unknown.Json.ToString()));
        Assert.Equal("""{ "Type" : 9, "x" : [ 1 ] }""", Reading.Write<Conversation>(unknown));
    }

    [Theory]
    [InlineData("""{"Type":9,"To_Account":{"id":1}}""")]
    [InlineData("""{"To_Account":{"id":1},"Type":9}""")]
    [InlineData("""{"To_Account":{"Type":1},"MsgTime":"today","TopFlag":[],"GroupId":[{}],"Peer":3,"\u0054ype":9}""")]
    [InlineData("""{"Type":1,"To_Account":5,"Type":9}""")]
    public void An_unknown_kind_may_give_a_known_member_another_shape(string json)
    {
        var list = Reading.Read<GetListResponse>(
            $$"""{"SessionItem":[{"Type":1,"To_Account":"a"},{{json}},{"Type":2,"GroupId":"g"},{{json}}],"CompleteFlag":1,"TimeStamp":"""
                + """1,"StartIndex":2}""");
        ApiList<Conversation> expected =
        [
            new Conversation.OneToOne { ToAccount = "a" },
            new Conversation.Unknown(9, RawJson.Parse(json)),
            new Conversation.Group { GroupId = "g" },
            new Conversation.Unknown(9, RawJson.Parse(json)),
        ];
        Assert.Equal(expected, list.SessionItem);
        Assert.Equal(2, list.StartIndex);
    }

    [Fact]
    public void A_known_kind_may_hold_another_kinds_member_in_another_shape()
        => Assert.Equal(new Conversation.OneToOne { ToAccount = "a" },
            Reading.Read<Conversation>("""{"Type":1,"To_Account":"a","GroupId":{"x":1}}"""));

    [Theory]
    [InlineData("""{"Type":1,"To_Account":5}""", "$.To_Account")]
    [InlineData("""{"Type":2,"To_Account":5,"GroupId":[]}""", "$.GroupId")]
    [InlineData("""{"Type":1}""", "$.To_Account")]
    [InlineData("""{"To_Account":5}""", "$.To_Account")]
    [InlineData("""{"To_Account":"a"}""", "$.Type")]
    [InlineData("""{"Type":"1","To_Account":"a"}""", "$.Type")]
    [InlineData("""{"Type":1.5,"To_Account":"a"}""", "$.Type")]
    [InlineData("""{"Type":1,"To_Account":"a","Peer":{"Type":2,"GroupId":7}}""", "$.Peer.GroupId")]
    [InlineData("[]", "$")]
    public void A_fault_within_the_case_itself_stays_a_fault(string json, string path)
    {
        var fault = Reading.FaultOf<Conversation>(json);
        Assert.Equal((JsonFaultKind.Shape, path), (fault.Kind, fault.FindPath(Reading.Bytes(json))));
    }

    /// <summary>As an element it stays, as JSON. So nothing is lost, unless there is nothing but it.</summary>
    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("""{"Type":1}""")]
    [InlineData("""{"Type":2,"To_Account":"a","GroupId":[]}""")]
    [InlineData("""{"To_Account":"a"}""")]
    public void An_element_without_what_its_case_must_have_is_kept_as_JSON(string json)
    {
        var cursor = new JsonCursor(Reading.Bytes($"[{json},{{\"Type\":1,\"To_Account\":\"b\"}}]"));
        cursor.Start();
        var items = cursor.ReadList<Conversation>()!.Value;
        Assert.Equal((2, json), (items.Count, Assert.IsType<Conversation.Unknown>(items[0]).Json.ToString()));
        Assert.Equal(new Conversation.OneToOne { ToAccount = "b" }, items[1]);
        Assert.False(cursor.HasLosses);
        Assert.NotEmpty(cursor.EndText()!.Kept);
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("[]", true)]
    [InlineData("""{"Type":1}""", false)]
    public void A_whole_text_that_is_no_object_is_a_loss(string json, bool isLost)
    {
        var cursor = new JsonCursor(Reading.Bytes(json));
        cursor.Start();
        cursor.ReadItem<Conversation, Conversation>();
        Assert.Equal(isLost, cursor.HasLosses);
        Assert.NotEmpty(cursor.EndText()!.Kept);
    }

    [Fact]
    public void A_text_may_be_the_discriminator()
    {
        Assert.Equal(new Element.TextElement { Text = "hi" }, Reading.Read<Element>("""{"Text":"hi","MsgType":"TIMTextElem"}"""));
        Assert.Equal(new Element.FaceElement { Index = 3 }, Reading.Read<Element>("""{"Index":3,"Text":{},"MsgType":"TIM\u0046aceElem"}"""));
        Assert.IsType<Element.Unknown>(Reading.Read<Element>("""{"MsgType":"Custom","Text":5,"Index":"x"}"""));
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Element>("""{"Text":5,"MsgType":"\ud800"}""").Kind);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Element>("""{"Text":5,"MsgType":1}""").Kind);
    }

    [Fact]
    public void Bad_syntax_after_a_shape_fault_is_still_a_syntax_fault()
        => Assert.Equal(JsonFaultKind.Syntax, Reading.FaultOf<Conversation>("""{"To_Account":5,"Type":9,}""").Kind);

    [Fact]
    public void Unions_within_unions_that_are_all_at_fault_take_no_more_than_moments()
    {
        // If every union were read a second time, each level would be read twice: 2^60 times in all.
        var json = "{\"Type\":1,\"To_Account\":\"a\",\"GroupId\":5}";
        for (var depth = 0; depth < 60; depth++)
            json = $"{{\"Type\":1,\"To_Account\":\"a\",\"Peer\":{json},\"GroupId\":5}}";
        var watch = Stopwatch.StartNew();
        Assert.IsType<Conversation.OneToOne>(Reading.Read<Conversation>(json));
        var bad = json.Replace("\"To_Account\":\"a\",\"GroupId\"", "\"To_Account\":5,\"GroupId\"", StringComparison.Ordinal);
        Assert.Equal(JsonFaultKind.Shape, Reading.FaultOf<Conversation>(bad).Kind);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_long_list_of_odd_unknown_kinds_throws_nothing_inside()
    {
        // Tests beside this one throw on threads of their own.
        var (thrown, thread) = (0, Environment.CurrentManagedThreadId);
        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e)
            => thrown += e.Exception is JsonFaultException && Environment.CurrentManagedThreadId == thread ? 1 : 0;

        var json = $"{{\"SessionItem\":[{string.Join(',', Enumerable.Repeat("{\"GroupId\":[],\"Type\":9}", 500))}],\"CompleteFlag\":1,"
            + $"\"TimeStamp\":1,\"StartIndex\":2}}";
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            Assert.Equal(500, Reading.Read<GetListResponse>(json).SessionItem.Count);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }
        Assert.Equal(0, thrown);
    }
}
