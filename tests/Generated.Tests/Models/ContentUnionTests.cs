using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Unions whose cases hold their members in a content beside the discriminator.</summary>
public class ContentUnionTests
{
    [Theory]
    [InlineData("""{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}""")]
    [InlineData("""{"MsgContent":{"Text":"hi"},"MsgType":"TIMTextElem"}""")]
    [InlineData("""{"MsgContent":{"Index":5},"MsgType":"TIMFaceElem","MsgContent":{"Text":"hi"},"MsgType":"TIMTextElem"}""")]
    [InlineData("""{"New":[{"MsgType":1}],"MsgContent":{"MsgType":7,"Text":"hi","Text2":{}},"MsgType":"TIMTextElem"}""")]
    public void A_content_may_come_before_the_discriminator(string json)
        => Assert.Equal(new MessageElement.Text { TextValue = "hi" }, Json.Read<MessageElement>(json));

    [Fact]
    public void The_content_is_written_after_the_discriminator()
    {
        Assert.Equal(
            """{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}""", Json.Write<MessageElement>(new MessageElement.Text { TextValue = "hi" }));
        Assert.Equal(
            """{"MsgType":"TIMCustomElem","MsgContent":{"Data":"d"}}""",
            Json.Write<MessageElement>(new MessageElement.Custom { MsgContent = new() { Data = "d" } }));
        Json.AssertEqual(
            """{"Kind":2,"At":5,"Body":{"Text":"x"},"Tags":[]}""",
            Json.Write<Notice>(new Notice.Plain(2) { Text = "x", At = DateTimeOffset.FromUnixTimeSeconds(5), Tags = [] }));
    }

    [Fact]
    public void A_value_converts_to_the_case_that_names_its_member()
    {
        ApiList<MessageElement> body = ["hi", new CustomContent { Data = "d" }, new MessageElement.Face { Index = 1 }];
        Assert.Equal([new MessageElement.Text { TextValue = "hi" }, new MessageElement.Custom { MsgContent = new() { Data = "d" } }], body.Take(2));
    }

    [Theory]
    [InlineData("""{"MsgType":"TIMTextElem"}""")]
    [InlineData("""{"MsgType":"TIMTextElem","MsgContent":null}""")]
    [InlineData("""{"MsgContent":null,"MsgType":"TIMTextElem"}""")]
    [InlineData("""{"MsgType":"TIMCustomElem"}""")]
    public void A_case_that_needs_its_content_is_not_read_without(string json)
        => Assert.Contains("MsgContent", Assert.Throws<JsonException>(() => Json.Read<MessageElement>(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"MsgType":"TIMTextElem","MsgContent":{}}""", "$.MsgContent.Text")]
    [InlineData("""{"MsgContent":{"Text":5},"MsgType":"TIMTextElem"}""", "$.MsgContent.Text")]
    [InlineData("""{"MsgType":"TIMTextElem","MsgContent":[]}""", "$.MsgContent")]
    [InlineData("""{"MsgType":"TIMCustomElem","MsgContent":{"Data":null}}""", "$.MsgContent.Data")]
    public void A_content_of_the_wrong_shape_is_told_by_its_path(string json, string path)
        => Assert.Contains(path, Assert.Throws<JsonException>(() => Json.Read<MessageElement>(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Kind":3}""")]
    [InlineData("""{"Kind":3,"Body":null}""")]
    [InlineData("""{"Body":{"any":1},"Kind":3}""")]
    [InlineData("""{"Body":7,"Kind":3}""")]
    public void A_case_without_members_needs_no_content(string json) => Assert.Equal(new Notice.Silent(), Json.Read<Notice>(json));

    [Theory]
    [InlineData("""{"Kind":4,"Body":{}}""")]
    [InlineData("""{"Kind":4}""")]
    [InlineData("""{"Kind":4,"Body":null}""")]
    public void A_case_whose_members_are_all_optional_needs_no_content(string json) => Assert.Equal(new Notice.Loose(), Json.Read<Notice>(json));

    [Theory]
    [InlineData("""{"Kind":99,"Body":[1, 2],"At":5}""")]
    [InlineData("""{"Body":"text","At":5,"Kind":99}""")]
    [InlineData("""{"Kind":99,"At":5}""")]
    public void A_kind_that_is_not_known_is_kept_whatever_its_content(string json)
    {
        var notice = Assert.IsType<Notice.Unknown>(Json.Read<Notice>(json));
        Assert.Equal((99L, DateTimeOffset.FromUnixTimeSeconds(5), json), (notice.Kind, notice.At, notice.Json.ToString()));
        Assert.Equal(json, Json.Write<Notice>(notice));
    }

    [Fact]
    public void A_kind_that_is_not_known_may_give_a_shared_member_another_shape()
        => Assert.Equal(99, Assert.IsType<Notice.Unknown>(Json.Read<Notice>("""{"Tags":"none","At":{},"Kind":99}""")).Kind);

    [Theory]
    [InlineData("""{"Kind":2,"Body":{"Text":"x","Lang":"en"},"At":5,"Tags":["a"],"Key":"k"}""")]
    [InlineData("""{"At":5,"Tags":["a"],"Key":"k","Body":{"Lang":"en","Text":"x"},"Kind":2}""")]
    public void Shared_members_stand_beside_the_content(string json)
        => Assert.Equal(
            new Notice.Plain(2) { Text = "x", Lang = "en", At = DateTimeOffset.FromUnixTimeSeconds(5), Tags = ["a"], Key = "k" },
            Json.Read<Notice>(json));

    [Fact]
    public void Contents_may_hold_unions_again_with_the_odd_ones_among_them()
    {
        const string Text = """
            {"Body":{"Others":[{"Body":{"Text":"in"},"Kind":1},{"Tags":7,"Kind":42}],"Inner":{"Body":{"Inner":{"Kind":3}},"Kind":5}},"Kind":5}
            """;
        var boxed = Assert.IsType<Notice.Boxed>(Json.Read<Notice>(Text));

        Assert.Equal(new Notice.Plain { Text = "in" }, boxed.Body.Others?[0]);
        Assert.Equal(42, Assert.IsType<Notice.Unknown>(boxed.Body.Others?[1]).Kind);
        Assert.Equal(new Notice.Boxed { Body = new() { Inner = new Notice.Silent() } }, boxed.Body.Inner);
        Json.AssertEqual(Text, Json.Write<Notice>(boxed));
    }

    [Fact]
    public void An_odd_kind_at_the_bottom_of_a_deep_nest_is_kept()
    {
        const int Boxes = 30;
        var text = string.Concat(Enumerable.Repeat("""{"Body":{"Inner":""", Boxes)) + """{"Tags":{},"Kind":99}"""
            + string.Concat(Enumerable.Repeat("""},"Kind":5}""", Boxes));
        var notice = Json.Read<Notice>(text);
        Json.AssertEqual(text, Json.Write(notice));
        for (var box = 0; box < Boxes; box++)
            notice = Assert.IsType<Notice.Boxed>(notice).Body.Inner;
        Assert.IsType<Notice.Unknown>(notice);
    }

    [Fact]
    public async Task A_fault_in_a_content_is_told_by_its_path_in_the_response()
    {
        const string Body =
            """{"State":"done","Count":1,"Told":[{"Kind":3},{"Body":{"Inner":{"Body":{"Text":7},"Kind":1}},"Kind":5}],"ErrorCode":0}""";
        var request = new NotifyLabRequest { Notices = [new Notice.Silent()] };
        var error = await Assert.ThrowsAsync<ApiResponseException>(
            () => TestChat.ReceiveAsync(Body, chat => chat.Lab.NotifyAsync(request), ApiResponseReading.Strict));
        Assert.Equal("$.Told[1].Body.Inner.Body.Text", error.JsonPath);
        Assert.Equal('7', Body[(int)error.Offset!.Value]);
    }
}
