using System.Text.Json;
using System.Threading.RateLimiting;
using Benchmarks.Json;
using Benchmarks.Json.Twins;
using Benchmarks.Measuring;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.Tencent;

namespace Benchmarks.Calls;

/// <summary>One whole call of get_list, from a request object to a response object, 4 items, over a handler that responds in memory.</summary>
internal static class CallRows
{
    public const string Case = "call get_list 4";
    public const string Chatwright = "Chatwright";
    public const string OverClient = "Chatwright over a given HttpClient";
    public const string Featured = "Chatwright with retries, a limiter and time limits for each try";
    public const string Plain = "by hand: HttpClient + System.Text.Json source generation";
    public const string Tuned = "by hand, tuned: HttpMessageInvoker, bytes in and out";
    public const string Floor = "floor: no JSON, no signing, no new address";

    private const string Host = "https://adminapisgp.im.qcloud.com";

    public static IReadOnlyList<Subject> Subjects()
    {
        var body = Bodies.List(4);
        var handler = new CannedHandler(body);
        var address = SignedAddress();
        var twin = JsonSerializer.Deserialize(Bodies.ListRequest(), CallContext.Default.ListRequestTwin)!;
        var client = new HttpClient(handler, disposeHandler: false);
        var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var plain = new PlainCaller(client, address);
        var tuned = new TunedCaller(invoker, address);
        var bare = new BareCaller(invoker, new Uri(address + "&random=1"), Bodies.ListRequest());
        return
        [
            Ours(Chatwright, body, new(Plainly(Options(handler)))),
            Ours(OverClient, body, new(Plainly(Options(null)), client)),
            Ours(Featured, body, new(Unlimited(Options(handler)))),
            Theirs(Plain, body, () => plain.ListPageAsync(twin)),
            Theirs(Tuned, body, () => tuned.ListPageAsync(twin)),
            new(Floor, () => bare.SendAsync().GetAwaiter().GetResult()),
        ];
    }

    private static Subject Ours(string name, byte[] body, TencentChatClient client)
    {
        var request = new ListConversationsRequest
        {
            FromAccount = "user_0001",
            TimeStamp = 1_631_012_800,
            StartIndex = 100,
            TopTimeStamp = 1_631_012_800,
            TopStartIndex = 3,
        };
        Sameness.Check(name, Bodies.ListRequest(), Writing.Bytes(request));
        Func<ListConversationsResponse> call = () => client.Conversations.ListPageAsync(request).GetAwaiter().GetResult();
        Sameness.Check(name, body, Writing.WholeBytes(call()));
        return new(name, call);
    }

    private static Subject Theirs(string name, byte[] body, Func<Task<ListTwin>> send)
    {
        Func<ListTwin> call = () => send().GetAwaiter().GetResult();
        Sameness.Check(name, body, JsonSerializer.SerializeToUtf8Bytes(call(), CallContext.Default.ListTwin));
        return new(name, call);
    }

    private static TencentChatClientOptions Options(HttpMessageHandler? handler) => new()
    {
        Credential = new(1_400_000_000, "a key of no account", "administrator"),
        Host = new ApiHost(Host),
        Handler = handler,
    };

    /// <summary>Switches off the features that a client written by hand lacks too.</summary>
    private static TencentChatClientOptions Plainly(TencentChatClientOptions options)
    {
        (options.Retry.MaxRetries, options.RateLimits.Enabled) = (0, false);
        return options;
    }

    /// <summary>The documented limit would end the measuring after 200 calls; one that lets all pass takes part as any other does.</summary>
    private static TencentChatClientOptions Unlimited(TencentChatClientOptions options)
    {
        options.RateLimits.Limiter = ApiRateLimiter.Create(new ConcurrencyLimiter(new() { PermitLimit = 1000 }));
        return options;
    }

    /// <summary>Signed once, as a careful developer does.</summary>
    private static string SignedAddress()
    {
        var signature = UserSig.Create(1_400_000_000, "a key of no account", "administrator", DateTimeOffset.UtcNow, TimeSpan.FromDays(7));
        return $"{Host}/v4/recentcontact/get_list?sdkappid=1400000000&identifier=administrator"
            + $"&usersig={Uri.EscapeDataString(signature)}&contenttype=json";
    }
}
