using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The client over HTTP, against the fake service.</summary>
public sealed class OverHttpTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly DateTimeOffset s_at = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTencentChat _fake = new(new() { PageSize = 2 });
    private TencentChatClient _chat = null!;

    public async Task InitializeAsync()
    {
        await _fake.StartAsync();
        _chat = new TencentChatClient(_fake.Configure(new TencentChatClientOptions()));
    }

    public async ValueTask DisposeAsync()
    {
        _chat.Dispose();
        await _fake.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task All_conversations_come_over_several_pages_each_once()
    {
        var user = _fake.User("u");
        for (var i = 0; i < 7; i++)
        {
            user.AddOneToOne($"peer{i}", s_at.AddMinutes(i), isPinned: i % 3 == 0);
            user.AddGroup($"group{i}", s_at.AddMinutes(i).AddSeconds(30));
        }

        var all = new List<Conversation>();
        await foreach (var item in _chat.Conversations.ListAsync("u"))
            all.Add(item);

        Assert.Equal(14, all.Distinct().Count());
        Assert.Equal(14, all.Count);
        Assert.Contains(new Conversation.OneToOne { ToAccount = "peer3", MsgTime = s_at.AddMinutes(3), IsPinned = true }, all.Select(Bare));
        Assert.Contains(new Conversation.Group { GroupId = "group6", MsgTime = s_at.AddMinutes(6.5), IsPinned = false }, all.Select(Bare));
        Assert.True(_fake.Requests.Count > 3);
        Assert.All(_fake.Requests, request => Assert.Equal("v4/recentcontact/get_list", request.Path));
    }

    [Fact]
    public async Task A_user_without_conversations_has_one_empty_page()
    {
        _fake.User("u");
        var page = await _chat.Conversations.ListPageAsync("u");
        Assert.True(page is { IsComplete: true, SessionItem.IsEmpty: true, Info.Status: "OK" });
    }

    [Fact]
    public async Task Marked_and_grouped_conversations_are_found_again()
    {
        _fake.User("u").AddOneToOne("a", s_at).AddGroup("g", s_at);
        ConversationKey a = new ConversationKey.OneToOne { ToAccount = "a" };
        ConversationKey g = new ConversationKey.Group { ToGroupId = "g" };

        var marked = await _chat.Conversations.MarkAsync(new()
        {
            FromAccount = "u",
            MarkItem = [new() { OptType = ConversationMarkKind.Both, ContactItem = a, SetMark = [ConversationMarkBit.Starred], CustomMark = "mine" }],
        });
        Assert.True(marked.Failures.IsEmpty);
        var created = (await _chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "u",
            GroupContactItem = [new() { GroupName = "friends", ContactItem = [a, g] }],
        })).ThrowIfAnyFailed();
        var group = Assert.Single(created.GroupResultItem).GroupItem;

        var found = await _chat.Conversations.SearchGroupsAsync(new() { FromAccount = "u", ContactItem = [a, g] });
        Assert.Equal("mine", Assert.IsType<MarkedConversation.OneToOne>(found.ContactResultItem[0]).CustomMark);
        Assert.All(found.ContactResultItem, item => Assert.Equal([group.GroupId], item.ContactGroupId));
        Assert.Equal([group], found.GroupItem);

        var listed = new List<MarkedConversation>();
        await foreach (var item in _chat.Conversations.ListGroupsAsync("u"))
            listed.Add(item);
        Assert.Equal(found.ContactResultItem.ToHashSet(), [.. listed]);
    }

    [Fact]
    public async Task A_group_is_renamed_changed_and_deleted()
    {
        _fake.User("u").AddConversationGroup("old", FakePeer.User("a"));
        _fake.User("b");
        var renamed = await _chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "old", NewGroupName = "new" },
        });
        Assert.Equal(("new", "old"), (renamed.UpdateGroupResult?.GroupName, renamed.UpdateGroupResult?.OldGroupName));

        var changed = await _chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Conversations
            {
                OldGroupName = "new",
                ContactUpdateItem =
                [
                    new() { ContactOptType = ConversationOperation.Add, ContactItem = new ConversationKey.OneToOne { ToAccount = "b" } },
                    new() { ContactOptType = ConversationOperation.Add, ContactItem = new ConversationKey.OneToOne { ToAccount = "nobody" } },
                ],
            },
        });
        var failure = Assert.Single(changed.Failures);
        Assert.Equal("$.UpdateGroupResult.ContactResultItem[1]", failure.JsonPath);

        var deleted = await _chat.Conversations.DeleteGroupsAsync(new() { FromAccount = "u", GroupName = ["new"] });
        Assert.Equal("new", Assert.Single(deleted.GroupItem).GroupName);
        Assert.Empty(_fake.User("u").ConversationGroups);
    }

    [Fact]
    public async Task A_conversation_is_deleted()
    {
        _fake.User("u").AddOneToOne("a", s_at).AddGroup("g", s_at);
        await _chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });
        Assert.Equal("a", Assert.Single(_fake.User("u").Conversations).Peer.Id);
    }

    [Fact]
    public async Task Errors_are_typed()
    {
        _fake.User("u");
        Assert.True((await FailAsync(_chat.Conversations.ListPageAsync("stranger"))).Is(TencentChatErrorCode.UserNotImported));
        var deletion = await FailAsync(_chat.Conversations.DeleteGroupsAsync(new() { FromAccount = "u", GroupName = ["none"] }));
        Assert.True(deletion.Is(TencentChatErrorCode.ConversationGroupNotFound));
        var lookup = await FailAsync(_chat.Conversations.SearchGroupsAsync(new()
        {
            FromAccount = "u",
            ContactItem = [new ConversationKey.Group { ToGroupId = "none" }],
        }));
        Assert.True(lookup.Is(TencentChatErrorCode.ChatGroupNotResolved));
        Assert.Equal(ApiRetryAdvice.Once, lookup.RetryAdvice);
    }

    [Fact]
    public async Task A_client_with_another_key_is_refused_as_such()
    {
        var account = new FakeTencentChatOptions();
        var chat = Chat(options => options.Credential = new(account.SdkAppId, "another key", account.AdminIdentifier));
        var error = await FailAsync(chat.Conversations.ListPageAsync("u"));
        Assert.True(error.Is(TencentChatErrorCode.UserSigVerificationFailed));
        Assert.Equal("Check the secret key and the SDKAppID.", error.Remedy);
        Assert.DoesNotContain("another key", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a signature", TencentChatErrorCode.UserSigMalformed)]
    [InlineData(null, TencentChatErrorCode.UserSigExpired)]
    public async Task A_client_with_a_bad_signature_is_refused_as_such(string? signature, TencentChatErrorCode code)
    {
        var defaults = new FakeTencentChatOptions();
        signature ??= UserSig.Create(
            defaults.SdkAppId, defaults.SecretKey, defaults.AdminIdentifier, DateTimeOffset.UtcNow.AddDays(-2), TimeSpan.FromDays(1));
        var signer = new FixedSigner(new ApiCredential($"{defaults.SdkAppId}", defaults.AdminIdentifier, signature));
        var error = await FailAsync(Chat(options => options.CredentialProvider = signer).Conversations.ListPageAsync("u"));
        Assert.True(error.Is(code), error.Message);
    }

    [Fact]
    public async Task A_client_of_another_account_is_refused_as_such()
    {
        _fake.User("u");
        var account = new FakeTencentChatOptions();
        using var chat = Chat(options => options.Credential = new(account.SdkAppId, account.SecretKey, "u"));
        Assert.True((await FailAsync(chat.Conversations.ListPageAsync("u"))).Is(TencentChatErrorCode.ConversationAdminRequired));
    }

    [Fact]
    public async Task Calls_run_side_by_side()
    {
        _fake.User("u").AddOneToOne("a", s_at);
        var pages = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _chat.Conversations.ListPageAsync("u")));
        Assert.All(pages, page => Assert.Equal(pages[0].SessionItem, page.SessionItem));
    }

    [Fact]
    public async Task A_cut_response_is_an_HTTP_error_and_no_half_response()
    {
        _fake.User("u").AddOneToOne("a", s_at);
        _fake.OnAny().Abort(afterBytes: 20).Times(10);
        await Assert.ThrowsAsync<ApiConnectionException>(() => _chat.Conversations.ListPageAsync("u"));
    }

    private static Conversation Bare(Conversation item) => item with { StandardMark = null, CustomMark = null, ContactGroupId = [] };

    private static Task<ApiErrorException> FailAsync(Task call) => Assert.ThrowsAsync<ApiErrorException>(() => call);

    private TencentChatClient Chat(Action<TencentChatClientOptions> change)
    {
        var options = _fake.Configure(new TencentChatClientOptions());
        change(options);
        return new TencentChatClient(options);
    }

    private sealed class FixedSigner(ApiCredential credential) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new(credential);
    }
}
