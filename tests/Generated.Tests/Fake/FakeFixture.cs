using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Fake;

/// <summary>A fake with a clock of its own, and clients that call it through one of its fronts.</summary>
internal sealed class FakeFixture : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly List<TencentChatClient> _clients = [];

    private FakeFixture(FakeTencentChat fake, HttpClient http, TimerCountingClock clock)
    {
        (Service, _http, Clock) = (fake, http, clock);
        Raw = new(fake, http, clock);
    }

    public FakeTencentChat Service { get; }

    public TimerCountingClock Clock { get; }

    public RawCaller Raw { get; }

    public HttpClient Http => _http;

    public ConversationsClient Client => Chat().Conversations;

    public static async Task<FakeFixture> StartAsync(Front front = Front.InMemory, int pageSize = 100)
    {
        var clock = new TimerCountingClock();
        var fake = new FakeTencentChat(new() { SdkAppId = RawCaller.App, SecretKey = RawCaller.Key, PageSize = pageSize, TimeProvider = clock });
        if (front == Front.Kestrel)
            await fake.StartAsync();
        return new(fake, front == Front.Kestrel ? new HttpClient() : new HttpClient(fake.Handler, disposeHandler: false), clock);
    }

    /// <summary>A client of the generated kind, which lives as long as the fixture.</summary>
    public TencentChatClient Chat()
    {
        var options = Service.Configure(new TencentChatClientOptions());
        // Its own limit of time would not pass by a clock that stands still.
        options.Timeout = Timeout.InfiniteTimeSpan;
        // Nor would the wait before a retry; and tests count the requests to the fake.
        options.Retry.MaxRetries = 0;
        var client = new TencentChatClient(options);
        _clients.Add(client);
        return client;
    }

    public static DateTimeOffset At(long second) => DateTimeOffset.FromUnixTimeSeconds(second);

    /// <summary>The code with which a call is refused.</summary>
    public static async Task<TencentChatErrorCode> CodeAsync(Task call) =>
        (TencentChatErrorCode)(await Xunit.Assert.ThrowsAsync<ApiErrorException>(() => call)).Code;

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _http.Dispose();
        await Service.DisposeAsync();
    }
}
