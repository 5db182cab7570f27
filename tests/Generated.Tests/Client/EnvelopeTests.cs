using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The members by which a response says whether the call succeeded.</summary>
public class EnvelopeTests
{
    public static TheoryData<string> Responses =>
        [.. typeof(TencentChatClient).Assembly.GetTypes().Where(IsResponse).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Responses))]
    public void Every_response_has_the_envelope(string name)
    {
        var response = typeof(TencentChatClient).Assembly.GetType(name)!;
        string[] texts = response == typeof(SweepLabResponse) ? ["Result", "Message"] : ["ActionStatus", "ErrorInfo", "ErrorDisplay"];

        Assert.All(texts, text => Assert.Equal(typeof(string), response.GetProperty(text)?.PropertyType));
        Assert.Equal(typeof(long?), response.GetProperty(response == typeof(SweepLabResponse) ? "Errno" : "ErrorCode")?.PropertyType);
    }

    [Fact]
    public async Task The_envelope_of_a_good_response_is_kept()
    {
        const string Body = """{"ErrorDisplay":"d","ErrorInfo":"i","ErrorCode":0,"ActionStatus":"OK"}""";
        var response = await TestChat.ReceiveAsync(Body, DeleteAsync);
        Assert.Equal(new DeleteConversationResponse { ActionStatus = "OK", ErrorCode = 0, ErrorInfo = "i", ErrorDisplay = "d" }, response);
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK"}""", "OK", null)]
    [InlineData("""{"ErrorCode":0}""", null, 0L)]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":5,"ErrorCode":0,"ActionStatus":"OK"}""", "OK", 0L)]
    public async Task Half_an_envelope_is_enough_and_the_last_of_two_counts(string json, string? status, long? code)
    {
        var response = await TestChat.ReceiveAsync(json, DeleteAsync);
        Assert.Equal((status, code), (response.ActionStatus, response.ErrorCode));
    }

    [Fact]
    public async Task An_envelope_of_its_own_replaces_that_of_the_service()
    {
        var response = await TestChat.ReceiveAsync("""{"ErrorCode":"a text","Swept":3,"Result":"done","Errno":0}""", chat => chat.Lab.SweepAsync());
        Assert.Equal(new SweepLabResponse { Swept = 3, ErrorCode = "a text", Result = "done", Errno = 0 }, response);
    }

    [Theory]
    [InlineData("""{"Result":"failed","Errno":7,"Message":"nothing there","ErrorCode":0,"ActionStatus":"OK"}""", "NothingToSweep", ApiRetry.Once, 5)]
    [InlineData("""{"Result":"failed","Errno":70001,"Message":"nothing there"}""", "UserSigExpired", ApiRetry.Resign, 0)]
    public async Task An_envelope_of_its_own_decides_too(string json, string name, ApiRetry retry, int seconds)
    {
        var error = await Assert.ThrowsAsync<ApiException>(() => TestChat.ReceiveAsync(json, chat => chat.Lab.SweepAsync()));
        Assert.Equal(("failed", "nothing there", name), (error.Status, error.Info, error.Name));
        Assert.Equal((retry, TimeSpan.FromSeconds(seconds)), (error.Retry, error.RetryAfter));
    }

    [Fact]
    public async Task The_envelope_of_the_service_means_nothing_to_an_endpoint_with_its_own()
        => await Assert.ThrowsAsync<ProtocolException>(() => TestChat.ReceiveAsync(TestChat.Ok, chat => chat.Lab.SweepAsync()));

    [Fact]
    public async Task A_response_of_several_kinds_has_the_envelope_beside_its_kind()
    {
        var response = await NotifyAsync("""{"Count":2,"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"i","State":"done"}""");
        Assert.Equal(new NotifyLabResponse.Done { Count = 2, ActionStatus = "OK", ErrorCode = 0, ErrorInfo = "i" }, response);
        Assert.Equal("held", Assert.IsType<NotifyLabResponse.Waiting>(await NotifyAsync("""{"ErrorCode":0,"State":"held","Until":5}""")).State);
    }

    [Fact]
    public async Task A_response_of_a_kind_that_is_not_known_is_kept_with_its_envelope()
    {
        const string Json = """{"State":"lost","Count":"many","Until":{},"Told":7, "ErrorCode":0,"ErrorInfo":"i"}""";
        var response = Assert.IsType<NotifyLabResponse.Unknown>(await NotifyAsync(Json));
        Assert.Equal(("lost", 0L, "i", Json), (response.State, response.ErrorCode, response.ErrorInfo, response.Json.ToString()));
    }

    private static Task<DeleteConversationResponse> DeleteAsync(TencentChatClient chat)
        => chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });

    private static Task<NotifyLabResponse> NotifyAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Lab.NotifyAsync(new() { Notices = [new Notice.Silent()] }));

    private static bool IsResponse(Type type)
        => type is { IsPublic: true, IsClass: true } && type.Name.EndsWith("Response", StringComparison.Ordinal)
            && type.Namespace!.StartsWith("Generated.Tests.TencentChat", StringComparison.Ordinal);
}
