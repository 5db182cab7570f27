using System.Net;
using System.Text;
using Tool.Tests.Harness;

namespace Tool.Tests.Faking;

/// <summary>Served APIs that replay the examples of their specs.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ReplayTests()
    {
        _folder.Write("Specs/service.api.yaml", "service: Mail\nenvelope: { code: Code }\n");
        _folder.Write("Specs/send.api.yaml", """
            endpoint: v4/letters/send
            request: { Title: { type: string } }
            examples:
              - request: { "Title": "schön" }
                response: { "Code": 0 }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("application/json")]
    [InlineData("nonsense")]
    public async Task A_request_is_read_as_UTF_8_whatever_it_says_of_itself(string contentType)
    {
        Assert.Equal((HttpStatusCode.OK, """{"Code":0}"""), await SendAsync("""{"Title":"schön"}""", contentType));
        Assert.Equal((HttpStatusCode.OK, """{"Code":0}"""), await SendAsync("\ufeff" + """{"Title":"schön"}""", contentType));
    }

    [Theory]
    [InlineData("{", "The request is not JSON: ")]
    [InlineData("""{"Title":"\ud83d"}""", "The request is not JSON: A text holds half a surrogate pair.")]
    [InlineData("""{"\ud83d":1}""", "The request is not JSON: A text holds half a surrogate pair.")]
    [InlineData("""{"Title":"a","Title":"b"}""", "The request is not JSON: ")]
    [InlineData("""{"Title":{"a":1,"a":1}}""", "The request is not JSON: ")]
    public async Task A_request_that_is_no_JSON_is_refused_with_the_reason(string request, string reason)
    {
        var (status, text) = await SendAsync(request, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(reason, text);
    }

    [Theory]
    [InlineData("""{"Any":"\ud83d"}""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("""{"Any":"a","Any":"b"}""")]
    public async Task A_request_that_cannot_be_compared_is_refused_by_the_fake_of_a_signed_API(string request)
    {
        _folder.Write("Signed/set.api.yaml", """
            endpoint: v4/room/set
            request: { Any: { type: string } }
            examples:
              - request: { "Any": "x" }
                response: { "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "" }
            """);
        await using var serving = await Serving.StartAsync(_folder.Path, ["--specs", "Signed"]);

        var response = await serving.CallAsync("v4/room/set", request);

        Assert.Equal("FAIL", response.GetProperty("ActionStatus").GetString());
        Assert.NotEqual("", response.GetProperty("ErrorInfo").GetString());
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string request, string contentType)
    {
        await using var serving = await Serving.StartAsync(_folder.Path, ["--specs", "Specs"]);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await serving.Http.PostAsync("v4/letters/send", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
