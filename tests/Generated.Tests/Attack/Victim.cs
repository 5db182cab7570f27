using System.Diagnostics;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>An emitted client that is pointed at a hostile server.</summary>
internal static class Victim
{
    /// <summary>Longer than any call takes that ends by itself, shorter than any test may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TencentChatClient Of(HttpMessageHandler handler) => Of(new ApiHost("http://127.0.0.1:9"), options => options.Handler = handler);

    public static TencentChatClient Of(HostileServer server, Action<TencentChatClientOptions>? change = null, HttpClient? http = null)
        => Of(server.Host, change, http);

    /// <summary>Makes a call that fails, with a limit of its own, since a call without an end is what some servers are after.</summary>
    public static async Task<ChatwrightException> FailAsync(this TencentChatClient chat)
        => await Assert.ThrowsAnyAsync<ChatwrightException>(() => chat.MeasureAsync().WaitAsync(Patience));

    public static Task<MeasureLabResponse> MeasureAsync(this TencentChatClient chat) => chat.Lab.MeasureAsync();

    /// <summary>The most memory beyond that of now that an action needs, in bytes, sampled.</summary>
    public static async Task<long> PeakAsync(Func<Task> action)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        var running = action();
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            await Task.WhenAny(running, Task.Delay(5));
        }
        await running;
        return peak - before;
    }

    /// <summary>The time that an action takes.</summary>
    public static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TencentChatClient Of(ApiHost host, Action<TencentChatClientOptions>? change, HttpClient? http = null)
    {
        var options = new TencentChatClientOptions
        {
            Host = host,
            Credential = new(TestChat.SdkAppId, TestChat.SecretKey, TestChat.Identifier),
            Timeout = TimeSpan.FromSeconds(1),
            Retry = new() { MaxRetries = 0 },
            RateLimits = new() { Enabled = false },
        };
        change?.Invoke(options);
        return http is null ? new(options) : new(options, http);
    }
}
