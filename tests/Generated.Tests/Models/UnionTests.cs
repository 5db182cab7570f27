using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Kinds of an object, told apart by one member.</summary>
public class UnionTests
{
    private static readonly Conversation.OneToOne s_known = new()
    {
        ToAccount = "a",
        MsgTime = DateTimeOffset.FromUnixTimeSeconds(5),
        IsPinned = true,
    };

    [Theory]
    [InlineData("""{"Type":1,"To_Account":"a","MsgTime":5,"TopFlag":1}""")]
    [InlineData("""{"To_Account":"a","MsgTime":5,"TopFlag":1,"Type":1}""")]
    [InlineData("""{"To_Account":"a","MsgTime":5,"Type":1,"TopFlag":1}""")]
    [InlineData("""{"T\u0079pe":1,"To_Account":"\u0061","MsgTime":5,"TopFlag":1}""")]
    [InlineData(""" { "Type" : 1 , "To_Account" : "a" , "MsgTime" : 5 , "TopFlag" : 1 , "New" : { "Type" : 2 } } """)]
    public void A_case_is_told_by_its_discriminator_wherever_that_stands(string json) => Assert.Equal(s_known, Json.Read<Conversation>(json));

    [Theory]
    [InlineData("""{"Type":2,"Type":1,"To_Account":"a","MsgTime":5,"TopFlag":1}""")]
    [InlineData("""{"Type":1,"To_Account":"b","To_Account":"a","MsgTime":4,"MsgTime":5,"TopFlag":0,"TopFlag":1}""")]
    [InlineData("""{"Type":99,"To_Account":"a","MsgTime":5,"TopFlag":1,"Type":1}""")]
    [InlineData("""{"Type":1,"ContactGroupId":[1,2],"To_Account":"a","MsgTime":5,"TopFlag":1,"ContactGroupId":[]}""")]
    public void Of_duplicate_members_the_last_counts(string json) => Assert.Equal(s_known, Json.Read<Conversation>(json));

    [Fact]
    public void A_kind_that_is_not_known_keeps_its_discriminator_its_text_and_the_shared_members()
    {
        const string Text = """{ "Type": 3,  "Channel": {"Id": 1e2}, "MsgTime": 5, "CustomMark": "m", "ContactGroupId": [7] }""";
        var item = Assert.IsType<Conversation.Unknown>(Json.Read<Conversation>(Text));

        Assert.Equal((3, Text), (item.Type, item.Json.ToString()));
        Assert.Equal((s_known.MsgTime, "m", (ApiList<long>)[7]), (item.MsgTime, item.CustomMark, item.ContactGroupId));
    }

    [Theory]
    [InlineData("""{ "Type": 3,  "Channel": {"Id": 1e2}, "To_Account": [ ] }""")]
    [InlineData("""{"Type":-9223372036854775808}""")]
    [InlineData("""{"Type":3,"Text":"\u00e9\/","Type":3}""")]
    public void A_kind_that_is_not_known_is_written_back_unchanged(string json) => Assert.Equal(json, Json.Write(Json.Read<Conversation>(json)));

    [Fact]
    public async Task Kinds_that_are_not_known_do_not_fail_the_page_whatever_their_members_hold()
    {
        const string Body = """
            {"SessionItem":[
              {"Type":3,"To_Account":{"User":"a"},"GroupId":7},
              {"Type":1,"To_Account":"a","MsgTime":5,"TopFlag":1},
              {"To_Account":[[]],"MsgTime":"never","TopFlag":null,"ContactGroupId":{},"Type":4},
              {"Type":2,"GroupId":"g","To_Account":8},
              {"Type":1,"To_Account":"a","MsgTime":5,"TopFlag":1,"GroupId":{"not":"mine"}}],
             "CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"ActionStatus":"OK"}
            """;
        var items = (await TestChat.ReceiveAsync(Body, chat => chat.Conversations.ListPageAsync("u"))).SessionItem;

        Assert.Equal([3, 1, 4, 2, 1], items.Select(item => item.Type));
        Assert.Equal("""{"Type":3,"To_Account":{"User":"a"},"GroupId":7}""", Assert.IsType<Conversation.Unknown>(items[0]).Json.ToString());
        Assert.Equal(s_known, items[1]);
        Assert.IsType<Conversation.Unknown>(items[2]);
        Assert.Equal(new Conversation.Group { GroupId = "g" }, items[3]);
        Assert.Equal(s_known, items[4]);
        Json.AssertEqualContent("""[{"Type":2,"GroupId":"g"}]""", Json.Write<Conversation[]>([items[3]]));
    }

    [Fact]
    public async Task A_thousand_odd_objects_are_read_in_a_moment()
    {
        var odd = string.Join(',', Enumerable.Repeat("""{"To_Account":{"User":"a"},"Type":3}""", 1000));
        var response =
            $$"""{"SessionItem":[{{odd}}],"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"ErrorCode":0}""";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var items = (await TestChat.ReceiveAsync(response, chat => chat.Conversations.ListPageAsync("u"))).SessionItem;

        Assert.Equal(1000, items.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("""{"To_Account":"a"}""", "Type")]
    [InlineData("""{"Type":null,"To_Account":"a"}""", "Type")]
    [InlineData("""{"Type":"1","To_Account":"a"}""", "Type")]
    [InlineData("""{"Type":1.5,"To_Account":"a"}""", "Type")]
    [InlineData("""{"Type":1}""", "To_Account")]
    [InlineData("""{"Type":1,"To_Account":null}""", "To_Account")]
    [InlineData("""{"Type":1,"To_Account":"a","MsgTime":"soon"}""", "MsgTime")]
    [InlineData("[]", "$")]
    public void A_known_kind_must_be_what_it_is_described_to_be(string json, string where)
        => Assert.Contains(where, Assert.Throws<JsonException>(() => Json.Read<Conversation>(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void A_case_with_several_discriminators_keeps_the_one_that_came(long kind)
    {
        var json = $$"""{"kind":{{kind}},"Radius":0.5}""";
        var circle = Assert.IsType<Shape.Circle>(Json.Read<Shape>(json));
        Assert.Equal(kind, circle.Kind);
        Assert.Equal(json, Json.Write<Shape>(circle));
        Assert.NotEqual(circle, new Shape.Circle(12 - kind) { Radius = 0.5 });
    }

    [Fact]
    public void A_case_with_several_discriminators_is_made_with_the_first()
        => Assert.Equal("""{"kind":1,"Radius":2}""", Json.Write<Shape>(new Shape.Circle { Radius = 2 }));

    [Fact]
    public void A_case_of_its_own_type_is_written_as_the_union_is()
    {
        Assert.Equal(Json.Write<Conversation>(s_known), Json.Write(s_known));
        Assert.Equal(s_known, Json.Read<Conversation.OneToOne>(Json.Write(s_known)));
        Assert.Throws<JsonException>(() => Json.Read<Conversation.Group>(Json.Write(s_known)));
    }

    [Theory]
    [InlineData("""{"Type":2,"msg":"x","tune":"y"}""")]
    [InlineData("""{"text":"x","tune":"y","Type":2}""")]
    [InlineData("""{"tune":"y","msg":"x","Type":2}""")]
    [InlineData("""{"Type":2,"text":"w","Text":"x","Tune":"y"}""")]
    [InlineData("""{"Type":2,"Text":"x","Tune":"y","Loud":[]}""")]
    public void A_member_that_cases_share_is_read_under_the_aliases_of_each(string json)
    {
        Assert.Equal(new Remark.Sung { Text = "x", Tune = "y" }, Json.Read<Remark>(json));
        Assert.Equal(new Remark.Said { Text = "x", Loud = true }, Json.Read<Remark>("""{"text":"x","Loud":true,"Type":1,"tune":[]}"""));
    }

    [Fact]
    public void Cases_are_values()
    {
        Assert.Equal(s_known, s_known with { });
        Assert.NotEqual(s_known, s_known with { IsPinned = false });
        Assert.NotEqual<MarkedConversation>(new MarkedConversation.OneToOne { ToAccount = "a" }, new MarkedConversation.Group { ToGroupId = "a" });
        Assert.Equal(Json.Read<Conversation>("""{"Type":3}"""), new Conversation.Unknown(3, RawJson.Parse("""{"Type":3}""")));
    }

    [Fact]
    public void A_switch_over_the_cases_reads_as_the_description_does()
    {
        static string Peer(ConversationKey key) => key switch
        {
            ConversationKey.OneToOne { ToAccount: var user } => user,
            ConversationKey.Group group => group.ToGroupId,
            ConversationKey.Unknown unknown => unknown.Json.ToString(),
            _ => "",
        };
        Assert.Equal("a", Peer(new ConversationKey.OneToOne { ToAccount = "a" }));
        Assert.Equal("{}", Peer(new ConversationKey.Unknown(3, RawJson.Parse("{}"))));
    }

    [Fact]
    public void A_union_prints_its_kind_and_its_members()
    {
        var text = s_known.ToString();
        Assert.StartsWith("OneToOne { ", text, StringComparison.Ordinal);
        Assert.Contains("Type = 1", text, StringComparison.Ordinal);
        Assert.Contains("ToAccount = a", text, StringComparison.Ordinal);
    }
}
