using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The members by which a response says whether the call succeeded.</summary>
public class EnvelopeTests
{
    [Fact]
    public void Every_response_has_the_envelope_in_its_info_and_not_beside_it()
    {
        var responses = typeof(TencentChatClient).Assembly.GetTypes().Where(IsResponse).ToList();
        Assert.NotEmpty(responses);
        Assert.All(responses, response =>
        {
            Assert.True(response.IsSubclassOf(typeof(ApiResponse)), response.FullName);
            Assert.All(["ActionStatus", "ErrorInfo", "ErrorDisplay"], name => Assert.Null(response.GetProperty(name)));
        });
    }

    [Fact]
    public async Task The_info_of_a_response_is_not_part_of_its_value_text_or_JSON()
    {
        var response = await TestChat.ReceiveAsync(TestChat.Ok, DeleteAsync);
        Assert.Equal((200, 1, "v4/recentcontact/delete"), (response.Info.StatusCode, response.Info.Attempts, response.Info.Endpoint));
        Assert.Equal(new DeleteConversationResponse(), response);
        Assert.Equal(new DeleteConversationResponse().GetHashCode(), response.GetHashCode());
        Assert.Equal("DeleteConversationResponse { }", response.ToString());
        Assert.Equal("{}", JsonSerializer.Serialize(response));
        Assert.Same(ApiResponseInfo.None, new DeleteConversationResponse().Info);
        Assert.Same(response.Info, (response with { }).Info);
    }

    [Fact]
    public async Task The_envelope_of_a_good_response_is_kept()
    {
        const string Body = """{"ErrorDisplay":"d","ErrorInfo":"i","ErrorCode":0,"ActionStatus":"OK"}""";
        var response = await TestChat.ReceiveAsync(Body, DeleteAsync);
        Assert.Equal(("OK", 0L, "i", "d"),
            (response.Info.Status, response.Info.ErrorCode, response.Info.ErrorMessage, response.Info.DisplayMessage));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK"}""", "OK", null)]
    [InlineData("""{"ErrorCode":0}""", null, 0L)]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":5,"ErrorCode":0,"ActionStatus":"OK"}""", "OK", 0L)]
    public async Task Half_an_envelope_is_enough_and_the_last_of_two_counts(string json, string? status, long? code)
    {
        var response = await TestChat.ReceiveAsync(json, DeleteAsync);
        Assert.Equal((status, code), (response.Info.Status, response.Info.ErrorCode));
    }

    [Fact]
    public async Task An_envelope_of_its_own_replaces_that_of_the_service()
    {
        var response = await TestChat.ReceiveAsync("""{"ErrorCode":"a text","Swept":3,"Result":"done","Errno":0}""", chat => chat.Lab.SweepAsync());
        Assert.Equal(new SweepLabResponse { Swept = 3, ErrorCode = "a text" }, response);
        Assert.Equal(("done", 0L), (response.Info.Status, response.Info.ErrorCode));
    }

    [Theory]
    [InlineData(
        """{"Result":"failed","Errno":7,"Message":"nothing there","ErrorCode":0,"ActionStatus":"OK"}""", "NothingToSweep", ApiRetryAdvice.Once, 5)]
    [InlineData("""{"Result":"failed","Errno":70001,"Message":"nothing there"}""", "UserSigExpired", ApiRetryAdvice.RenewSignature, 0)]
    public async Task An_envelope_of_its_own_decides_too(string json, string name, ApiRetryAdvice retry, int seconds)
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => TestChat.ReceiveAsync(json, chat => chat.Lab.SweepAsync()));
        Assert.Equal(("failed", "nothing there", name), (error.Status, error.ErrorMessage, error.ErrorName));
        Assert.Equal((retry, TimeSpan.FromSeconds(seconds)), (error.RetryAdvice, error.RetryAfter ?? default));
    }

    [Fact]
    public async Task The_envelope_of_the_service_means_nothing_to_an_endpoint_with_its_own()
        => await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.ReceiveAsync(TestChat.Ok, chat => chat.Lab.SweepAsync()));

    [Fact]
    public async Task A_response_of_several_kinds_has_the_envelope_beside_its_kind()
    {
        var response = await NotifyAsync("""{"Count":2,"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"i","State":"done"}""");
        Assert.Equal(new NotifyLabResponse.Done { Count = 2 }, response);
        Assert.Equal(("OK", 0L, "i"), (response.Info.Status, response.Info.ErrorCode, response.Info.ErrorMessage));
        Assert.Equal("held", Assert.IsType<NotifyLabResponse.Waiting>(await NotifyAsync("""{"ErrorCode":0,"State":"held","Until":5}""")).State);
    }

    [Fact]
    public async Task A_response_of_a_kind_that_is_not_known_is_kept_with_its_envelope()
    {
        const string Json = """{"State":"lost","Count":"many","Until":{},"Told":7, "ErrorCode":0,"ErrorInfo":"i"}""";
        var response = Assert.IsType<NotifyLabResponse.Unknown>(await NotifyAsync(Json));
        Assert.Equal(("lost", 0L, "i", Json), (response.State, response.Info.ErrorCode, response.Info.ErrorMessage, response.Json.ToString()));
    }

    private static Task<DeleteConversationResponse> DeleteAsync(TencentChatClient chat)
        => chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });

    private static Task<NotifyLabResponse> NotifyAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Lab.NotifyAsync(new() { Notices = [new Notice.Silent()] }));

    private static bool IsResponse(Type type)
        => type is { IsPublic: true, IsClass: true } && type.Name.EndsWith("Response", StringComparison.Ordinal)
            && type.Namespace!.StartsWith("Generated.Tests.TencentChat", StringComparison.Ordinal);
}
