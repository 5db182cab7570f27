using System.Threading.RateLimiting;
using Benchmarks.Calls;
using Benchmarks.Json.Twins;
using Benchmarks.Measuring;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;

namespace Benchmarks.Load;

/// <summary>The costs of a call over a real connection for this process, in turns with a client written by hand.</summary>
internal static class Costs
{
    private const int Callers = 16;
    private const string User = "user_0";

    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(250);

    public static async Task MeasureAsync(Uri host, TimeSpan time, TextWriter output)
    {
        using var http = new HttpClient();
        var plain = new PlainCaller(http, SignedAddress(host));
        var twin = new ListRequestTwin { From_Account = User, AssistFlags = 7 };
        using var off = new TencentChatClient(Options(host, options => (options.Retry.MaxRetries, options.RateLimits.Enabled) = (0, false)));
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1000 });
        using var on = new TencentChatClient(Options(host, options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter)));
        Cost[] costs =
        [
            new("by hand: HttpClient + System.Text.Json source generation", () => plain.ListPageAsync(twin)),
            new("Chatwright, features off", () => off.Conversations.ListPageAsync(User)),
            new("Chatwright, retries, limiter and times for each try on", () => on.Conversations.ListPageAsync(User)),
        ];
        foreach (var cost in costs)
            await cost.RunAsync(Callers, s_slice * 4, counts: false);
        var rounds = Math.Max(3, (int)(time / (s_slice * costs.Length)));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var cost in costs)
                await cost.RunAsync(Callers, s_slice, counts: true);
        }
        Print(costs, output);
    }

    private static void Print(Cost[] costs, TextWriter output)
    {
        var table = new Table(1, "row", "calls", "CPU µs a call", "CPU / by hand", "bytes a call", "bytes / by hand");
        foreach (var cost in costs)
        {
            table.Add(
                cost.Name,
                Figures.Whole(cost.Calls),
                Figures.Ratio(cost.Microseconds),
                Figures.Ratio(cost.Microseconds / costs[0].Microseconds),
                Figures.Whole(cost.Bytes),
                Figures.Ratio(cost.Bytes / costs[0].Bytes));
        }
        table.Print(output);
    }

    private static TencentChatClientOptions Options(Uri host, Action<TencentChatClientOptions> change)
    {
        var options = SoakCommand.Options(host);
        change(options);
        return options;
    }

    private static string SignedAddress(Uri host)
    {
        var fake = new FakeTencentChatOptions();
        var signature = UserSig.Create(fake.SdkAppId, fake.SecretKey, fake.AdminIdentifier, DateTimeOffset.UtcNow, TimeSpan.FromDays(7));
        return $"{host}v4/recentcontact/get_list?sdkappid={fake.SdkAppId}&identifier={fake.AdminIdentifier}"
            + $"&usersig={Uri.EscapeDataString(signature)}&contenttype=json";
    }
}
