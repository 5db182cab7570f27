using Chatwright;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Harness;

/// <summary>Clients over a <see cref="HandFedHandler"/>.</summary>
internal static class TestChat
{
    public const uint SdkAppId = 1400000001;
    public const string SecretKey = "a key that guards nothing";
    public const string Identifier = "administrator";

    public const string Ok = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";

    public static TencentChatClient Over(HandFedHandler handler, ApiResponseReading reading = ApiResponseReading.Tolerant)
    {
        var options = new TencentChatClientOptions
        {
            Credential = new(SdkAppId, SecretKey, Identifier),
            Host = new ApiHost("chat.example"),
            Handler = handler,
            ResponseReading = reading,
            // The number of fed responses is checked, and more than a few hundred calls a second are made.
            Retry = new() { MaxRetries = 0 },
            RateLimits = new() { Enabled = false },
        };
        return new(options);
    }

    /// <summary>Makes a call that receives a response.</summary>
    public static Task<T> ReceiveAsync<T>(
        string response, Func<TencentChatClient, Task<T>> call, ApiResponseReading reading = ApiResponseReading.Tolerant) =>
        call(Over(new HandFedHandler().Respond(response), reading));

    /// <summary>The JSON that a call sends; what the response leads to does not matter.</summary>
    public static async Task<string> SentAsync(Func<TencentChatClient, Task> call)
    {
        var handler = new HandFedHandler().Respond("""{"ActionStatus":"FAIL","ErrorCode":1}""");
        await Xunit.Assert.ThrowsAsync<ApiErrorException>(() => call(Over(handler)));
        return handler.Request.Text;
    }

    /// <summary>Makes sure that a call refuses to send anything, and that the message holds a text.</summary>
    public static async Task RefusedAsync(string problem, Func<TencentChatClient, Task> call)
        => Xunit.Assert.Contains(problem, await RefusedAsync(call), StringComparison.Ordinal);

    /// <summary>The message with which a call refuses to send anything.</summary>
    public static async Task<string> RefusedAsync(Func<TencentChatClient, Task> call)
    {
        var handler = new HandFedHandler();
        var error = await Xunit.Assert.ThrowsAsync<ArgumentException>(() => call(Over(handler)));
        Xunit.Assert.Equal("request", error.ParamName);
        Xunit.Assert.Empty(handler.Requests);
        return error.Message;
    }
}
