using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The ways to make a client.</summary>
public sealed class ConstructionTests
{
    private const string Swept = """{"Result":"done","Swept":1}""";

    private static readonly UserSigCredential s_credential = new(TestChat.SdkAppId, TestChat.SecretKey, TestChat.Identifier);

    [Fact]
    public async Task A_host_and_a_credential_are_enough_and_the_options_hold_the_rest()
    {
        var handler = new HandFedHandler().Respond(Swept);
        var options = new TencentChatClientOptions { Handler = handler };
        using var chat = new TencentChatClient(new ApiHost("chat.example"), s_credential, options);
        await chat.Lab.SweepAsync();
        Assert.Equal("chat.example", handler.Request.Address.Host);
        Assert.Equal((null, null), (options.Host, options.Credential));
        new TencentChatClient(TencentChatRegion.Singapore, s_credential).Dispose();
        Assert.Throws<ArgumentNullException>("host", () => new TencentChatClient(null!, s_credential));
        Assert.Throws<ArgumentNullException>("credential", () => new TencentChatClient(TencentChatRegion.Singapore, null!));
    }

    [Fact]
    public void All_that_is_missing_is_reported_at_once_with_what_to_set()
    {
        var error = Assert.Throws<ArgumentException>("options", () => new TencentChatClient(new TencentChatClientOptions()));
        Assert.StartsWith(
            $"Host is required: set a region, such as TencentChatRegion.Singapore, or a URL.{Environment.NewLine}Credential is required: set",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_calls_of_a_client_or_of_a_group_can_have_options_of_their_own()
    {
        var ids = new List<string>();
        using var handler = new Recorder(ids, new HandFedHandler().Respond(Swept).Respond(Swept));
        using var chat = new TencentChatClient(new ApiHost("chat.example"), s_credential, new() { Handler = handler });
        var options = new ApiCallOptions { Headers = { ["X-Request-Id"] = "7" } };
        await chat.WithOptions(options).Lab.SweepAsync();
        await chat.Lab.WithOptions(options).SweepAsync();
        Assert.Equal(["7", "7"], ids);
        Assert.Throws<ArgumentException>("options", () => chat.Lab.WithOptions(new() { MaxRetries = -1 }));
    }

    private sealed class Recorder(List<string> ids, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ids.AddRange(request.Headers.GetValues("X-Request-Id"));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
