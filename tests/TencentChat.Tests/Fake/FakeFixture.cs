using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using Microsoft.Extensions.Time.Testing;

namespace TencentChat.Tests.Fake;

/// <summary>A fake with a clock of its own and four users, and a client that calls it.</summary>
internal sealed class FakeFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public FakeFixture()
    {
        Fake = new(new() { TimeProvider = Clock });
        Fake.Accounts.Add("ann", "bob", "carl", "dora");
        Chat = Fake.CreateClient(options => options.Retry.MaxRetries = 0);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public FakeTencentChat Fake { get; }

    public TencentChatClient Chat { get; }

    /// <summary>The code with which a call is refused.</summary>
    public static async Task<TencentChatErrorCode> CodeAsync(Task call)
        => (TencentChatErrorCode)(await Assert.ThrowsAsync<ApiErrorException>(() => call)).Code;

    /// <summary>The code with which a request is refused that the client would not send.</summary>
    public Task<TencentChatErrorCode> CodeAsync(string path, string body) => CodeAsync(Chat.SendRawAsync(path, RawJson.Parse(body)));

    /// <summary>Sends a text, each a second after the one before.</summary>
    public async Task<string> SendAsync(string from, string to, string text)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await Chat.Messages.SendAsync(new() { FromAccount = from, ToAccount = to, MsgBody = [text] })).MsgKey;
    }

    public async ValueTask DisposeAsync()
    {
        Chat.Dispose();
        await Fake.DisposeAsync();
    }
}
