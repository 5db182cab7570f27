using System.Reflection;
using Chatwright;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Clients that a user's own tests put in place of the real ones.</summary>
public class MockingTests
{
    [Fact]
    public async Task A_group_s_method_can_be_overridden_and_short_forms_come_to_it()
    {
        using var chat = new ChatMock();
        Assert.True((await chat.Conversations.ListPageAsync("u")).IsComplete is false);
        Assert.Equal(new ListConversationsRequest { FromAccount = "u" }, Assert.Single(chat.Group.Requests));
    }

    [Fact]
    public async Task Paging_goes_through_the_overridden_method()
    {
        using var chat = new ChatMock();
        var peers = new List<string>();
        await foreach (var item in chat.Conversations.ListAsync("u"))
            peers.Add(((Conversation.OneToOne)item).ToAccount);

        Assert.Equal(["peer0", "peer1", "peer2"], peers);
        Assert.Equal([0, 1, 2], chat.Group.Requests.Select(request => request.TimeStamp));
    }

    [Fact]
    public async Task A_pageable_of_a_mock_needs_no_server()
    {
        using var chat = new PagesMock();
        var peers = new List<string>();
        await foreach (var item in chat.Conversations.ListAsync("u"))
            peers.Add(((Conversation.OneToOne)item).ToAccount);
        Assert.Equal(["a", "b", "c"], peers);
    }

    [Fact]
    public async Task The_token_reaches_the_overridden_method()
    {
        using var chat = new ChatMock();
        using var cancellation = new CancellationTokenSource();
        await chat.Conversations.ListPageAsync("u", cancellation.Token);
        Assert.Equal(cancellation.Token, chat.Group.Token);
    }

    [Fact]
    public async Task A_method_that_is_not_overridden_says_so()
    {
        using var chat = new ChatMock();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await chat.Conversations.ListGroupsPageAsync("u"));
        Assert.Contains("mock", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_mock_can_be_disposed_of_twice()
    {
        var chat = new ChatMock();
        chat.Dispose();
        chat.Dispose();
    }

    [Fact]
    public void Clients_are_open_to_inheritance_by_virtual_members_and_protected_constructors()
    {
        var clients = typeof(TencentChatClient).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsSealed: false } && type.Name.EndsWith("Client", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(6, clients.Length);
        foreach (var client in clients)
        {
            Assert.Contains(
                client.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance),
                constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
            Assert.All(
                client.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)),
                method => Assert.True(method is { IsVirtual: true, IsFinal: false }));
            Assert.All(client.GetProperties(), property => Assert.True(property.GetMethod is { IsVirtual: true, IsFinal: false }));
        }
    }

    /// <summary>Two pages that are there already.</summary>
    private sealed class PagesMock : TencentChatClient
    {
        public override ConversationsClient Conversations { get; } = new GroupOfPages();

        private sealed class GroupOfPages : ConversationsClient
        {
            public override ApiPageable<Conversation, ListConversationsRequest, ListConversationsResponse> ListAsync(
                ListConversationsRequest request, CancellationToken cancellationToken = default)
                => ApiPageable.FromPages<Conversation, ListConversationsRequest, ListConversationsResponse>(
                    [Page("a", "b"), Page("c")], page => page.SessionItem);

            private static ListConversationsResponse Page(params string[] peers) => new()
            {
                SessionItem = [.. peers.Select(peer => new Conversation.OneToOne { ToAccount = peer })],
                IsComplete = true,
                TimeStamp = 0,
                StartIndex = 0,
                TopTimeStamp = 0,
                TopStartIndex = 0,
            };
        }
    }

    private sealed class ChatMock : TencentChatClient
    {
        public GroupMock Group { get; } = new();

        public override ConversationsClient Conversations => Group;
    }

    /// <summary>Three pages of one conversation each.</summary>
    private sealed class GroupMock : ConversationsClient
    {
        public List<ListConversationsRequest> Requests { get; } = [];

        public CancellationToken Token { get; private set; }

        public override Task<ListConversationsResponse> ListPageAsync(ListConversationsRequest request, CancellationToken cancellationToken = default)
        {
            Requests.Add(request);
            Token = cancellationToken;
            return Task.FromResult(new ListConversationsResponse
            {
                SessionItem = [new Conversation.OneToOne { ToAccount = $"peer{request.TimeStamp}" }],
                IsComplete = request.TimeStamp == 2,
                TimeStamp = request.TimeStamp + 1,
                StartIndex = 0,
                TopTimeStamp = 0,
                TopStartIndex = 0,
            });
        }
    }
}
