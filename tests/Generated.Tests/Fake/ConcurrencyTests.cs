using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class ConcurrencyTests
{
    private const int Callers = 16;
    private const int CallsEach = 25;

    [Theory]
    [InlineData(Front.InMemory)]
    [InlineData(Front.Kestrel)]
    public async Task Calls_and_seeds_at_the_same_time_lose_nothing(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front, pageSize: 7);
        var user = fixture.Service.User("u");
        var client = fixture.Client;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var call = 0; call < CallsEach; call++)
            {
                var peer = $"v{caller}-{call}";
                user.AddOneToOne(peer, FakeFixture.At(call));
                await client.MarkAsync(new()
                {
                    FromAccount = "u",
                    MarkItem = [new() { OptType = ConversationMarkKind.Standard, ContactItem = FakePeer.User(peer).Key(),
                        SetMark = [ConversationMarkBit.Starred] }],
                });
                await client.ListPageAsync("u");
            }
        })));

        var listed = new List<Conversation>();
        await foreach (var item in client.ListAsync("u"))
            listed.Add(item);
        var marked = new List<MarkedConversation>();
        await foreach (var item in client.ListGroupsAsync(new ListConversationGroupsRequest { FromAccount = "u" }))
            marked.Add(item);
        Assert.Equal(Callers * CallsEach, listed.Cast<Conversation.OneToOne>().Select(item => item.ToAccount).Distinct().Count());
        Assert.Equal(Callers * CallsEach, marked.Cast<MarkedConversation.OneToOne>().Select(item => item.ToAccount).Distinct().Count());
    }

    [Fact]
    public async Task A_limit_holds_however_many_push_against_it()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User("u");
        var client = fixture.Client;
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => CodeAsync(client, $"group {i}"))));
        Assert.Equal(20, user.ConversationGroups.Count);
        Assert.Equal((20, 30), (codes.Count(code => code == 0), codes.Count(code => code == TencentChatErrorCode.ConversationGroupLimitReached)));
    }

    [Fact]
    public async Task A_setup_with_a_count_applies_to_so_many_requests_however_many_come_at_once()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.OnAny().Fail(60007).Times(37);
        var client = fixture.Client;
        var codes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            try
            {
                await client.ListPageAsync("u");
                return 0;
            }
            catch (Chatwright.ApiErrorException e)
            {
                return e.Code;
            }
        })));
        Assert.Equal(37, codes.Count(code => code == 60007));
        Assert.Equal(100, fixture.Service.Requests.Count);
    }

    private static async Task<TencentChatErrorCode> CodeAsync(ConversationsClient client, string group)
    {
        try
        {
            await client.CreateGroupsAsync(new() { FromAccount = "u", GroupContactItem = [new() { GroupName = group }] });
            return 0;
        }
        catch (Chatwright.ApiErrorException e)
        {
            return (TencentChatErrorCode)e.Code;
        }
    }
}
