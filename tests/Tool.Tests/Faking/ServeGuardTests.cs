using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Tool.Tests.Harness;

namespace Tool.Tests.Faking;

/// <summary>Web pages and strangers cannot steer, read or fill a fake that is served.</summary>
public sealed class ServeGuardTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_get_of_a_user_who_is_not_imported_imports_nobody()
    {
        await using var serving = await ServeAsync();

        using var response = await serving.Http.GetAsync("_fake/users/ghost");
        var call = await serving.CallAsync("v4/recentcontact/get_contact_group", """{"From_Account":"ghost","StartIndex":0}""");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("ghost is not imported", await response.Content.ReadAsStringAsync());
        Assert.Equal(50001, call.GetProperty("ErrorCode").GetInt32());
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:5080")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1.nip.io")]
    [InlineData("Host", "evil.example.")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Requests_of_other_sites_are_refused(string header, string value)
    {
        await using var serving = await ServeAsync();

        foreach (var (method, path) in ((string, string)[])[("POST", "_fake/faults"), ("POST", "_fake/reset"), ("GET", "_fake/requests"),
            ("DELETE", "_fake/requests"), ("POST", "v4/recentcontact/get_list")])
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = Json("""{"fail":60007}""") };
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await serving.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.NotEmpty((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!);
        }
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/faults")).GetProperty("pending").GetInt32());
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/requests")).GetArrayLength());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]:80")]
    [InlineData("192.168.1.7")]
    [InlineData("fake:5080")]
    [InlineData("host.docker.internal:5080")]
    [InlineData("fake.default.svc.cluster.local")]
    public async Task Names_of_this_machine_and_of_the_local_network_are_served(string host)
    {
        await using var serving = await ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "_fake/faults") { Content = Json("""{"fail":60007}""") };
        request.Headers.Host = host;
        request.Headers.Add("Origin", $"http://{host}");

        Assert.Equal(HttpStatusCode.NoContent, (await serving.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("")]
    public async Task A_body_that_a_page_can_send_unasked_is_refused(string contentType)
    {
        await using var serving = await ServeAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"fail":60007}"""));
        if (contentType.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await serving.Http.PostAsync("_fake/faults", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/faults")).GetProperty("pending").GetInt32());
    }

    [Fact]
    public async Task Of_many_large_requests_only_the_latest_are_kept()
    {
        await using var serving = await ServeAsync();
        var body = new string('x', 12 * 1024 * 1024);

        for (var i = 0; i < 6; i++)
            using (await serving.Http.PostAsync($"v4/{i}", Json(body)))
            {
            }

        var kept = await serving.Http.GetFromJsonAsync<JsonElement>("_fake/requests");
        Assert.Equal(["v4/4", "v4/5"], kept.EnumerateArray().Select(request => request.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task A_state_that_is_wrong_at_its_end_adds_nothing()
    {
        await using var serving = await ServeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await serving.ControlAsync("state", """{"users":{"early":{}},"faults":[{}]}"""));

        Assert.Equal(HttpStatusCode.NotFound, (await serving.Http.GetAsync("_fake/users/early")).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_not_text_is_refused_with_a_reason()
    {
        await using var serving = await ServeAsync();

        using var large = await serving.Http.PostAsync("_fake/state", Json(new string(' ', 17 * 1024 * 1024)));
        using var binary = new ByteArrayContent([0xff, 0xfe]) { Headers = { ContentType = new("application/json") } };
        using var notText = await serving.Http.PostAsync("_fake/state", binary);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (large.StatusCode, notText.StatusCode));
        Assert.Contains("longer than 16 MB", await large.Content.ReadAsStringAsync());
        Assert.Contains("not UTF-8", await notText.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private Task<Serving> ServeAsync(params string[] arguments) => Serving.StartAsync(_folder.Path, arguments);
}
