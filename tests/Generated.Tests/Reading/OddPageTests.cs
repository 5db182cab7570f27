using System.Text;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Reading;

/// <summary>A page of the conversation list in which every second item deviates in another way.</summary>
public class OddPageTests
{
    private static readonly string[] s_odd =
    [
        "\"TopFlag\":\"1\"", "\"TopFlag\":true", "\"TopFlag\":1.0", "\"TopFlag\":\"\"", "\"TopFlag\":[]", "\"TopFlag\":\"yes\"", "\"TopFlag\":0.5",
        "\"MsgTime\":\"1630997627\"", "\"MsgTime\":\"\"", "\"MsgTime\":1718192416797", "\"MsgTime\":1.630997627e9", "\"MsgTime\":{}",
        "\"MsgTime\":\"2021-09-07\"", "\"MsgTime\":99999999999999999999", "\"MsgTime\":false", "\"ContactGroupId\":{}", "\"ContactGroupId\":\"\"",
        "\"ContactGroupId\":[1,\"2\",3.0]", "\"ContactGroupId\":[null,1]", "\"ContactGroupId\":[{},1]", "\"ContactGroupId\":5",
        "\"CustomMark\":\"vip \\ud83d\"", "\"CustomMark\":7", "\"CustomMark\":{}", "\"StandardMark\":110",
    ];

    [Fact]
    public async Task A_page_of_100_items_of_which_every_second_deviates_is_read_to_100_items()
    {
        var odd = s_odd.Select((member, i) => $$"""{"Type":1,"To_Account":"odd{{i}}",{{member}}}""")
            .Concat([
                """{"Type":1}""",
                """{"Type":1,"To_Account":{}}""", """{"Type":"2","GroupId":"g"}""", """{"Type":1,"To_Account":10086}""", "5", "\"\"",
                """{"To_Account":"a"}""", """{"Type":[],"To_Account":"a"}""", """{"Type":2,"To_Account":"a"}""", """{"Type":1.0,"To_Account":"a"}""",
            ])
            .ToList();
        for (var i = odd.Count; i < 50; i++)
            odd.Add($$"""{"MsgTime":"{{i}}","To_Account":{{i}},"Type":"1","TopFlag":false}""");
        var items = odd.SelectMany((item, i) => new[] { $$"""{"Type":1,"To_Account":"good{{i}}","TopFlag":1,"MsgTime":1630997627}""", item });

        var page = await TestChat.ReceiveAsync(Page(string.Join(',', items)), chat => chat.Conversations.ListPageAsync("u"));

        Assert.Equal(100, page.SessionItem.Count);
        for (var i = 0; i < 50; i++)
        {
            var time = DateTimeOffset.FromUnixTimeSeconds(1630997627);
            var good = new Conversation.OneToOne { ToAccount = $"good{i}", IsPinned = true, MsgTime = time };
            Assert.Equal(good, page.SessionItem[2 * i]);
            Assert.Contains(page.Info.Deviations, it => it.JsonPath.StartsWith($"$.SessionItem[{(2 * i) + 1}]", StringComparison.Ordinal));
        }
        Assert.DoesNotContain(page.Info.Deviations, it => it.JsonPath.StartsWith("$.SessionItem[0]", StringComparison.Ordinal));
        Assert.Equal(7, page.SessionItem.Count(item => item is Conversation.Unknown));
        Assert.Equal("10086", Assert.IsType<Conversation.OneToOne>(page.SessionItem[57]).ToAccount);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1718192416797), page.SessionItem[19].MsgTime);
        Assert.Equal([1L, 2, 3], page.SessionItem[35].ContactGroupId);
    }

    [Fact]
    public async Task An_item_that_is_null_is_left_out()
    {
        var items = Enumerable.Range(0, 100).Select(i => i == 41 ? "null" : $$"""{"Type":1,"To_Account":"good{{i}}"}""");
        var page = await TestChat.ReceiveAsync(Page(string.Join(',', items)), chat => chat.Conversations.ListPageAsync("u"));
        Assert.Equal(99, page.SessionItem.Count);
        Assert.Equal("$.SessionItem[41]: expected a value, found null", page.Info.Deviations.Single().ToString());
    }

    [Fact]
    public async Task A_page_of_100000_deviations_lists_the_first_and_takes_little_memory()
    {
        var item = """{"Type":"1","TopFlag":"x","MsgTime":"","To_Account":{}}""";
        var body = Encoding.UTF8.GetBytes(Page(string.Join(',', Enumerable.Repeat(item, 25_000))));
        using var handler = new HandFedHandler().Respond(body);
        using var chat = TestChat.Over(handler);
        var page = await chat.Conversations.ListPageAsync("u");
        Assert.Equal(25_000, page.SessionItem.Count);
        Assert.InRange(page.Info.Deviations.Count, 100, 256);
        Assert.Equal("$.SessionItem[0].Type", page.Info.Deviations[0].JsonPath);
    }

    private static string Page(string items) =>
        $$"""{"ActionStatus":"OK","ErrorCode":0,"SessionItem":[{{items}}],"CompleteFlag":1,"TimeStamp":1,"""
        + """ "StartIndex":1,"TopTimeStamp":1,"TopStartIndex":1}""";
}
