using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tool.Tests.Harness;

namespace Tool.Tests.Faking;

/// <summary>The pages of a served fake, and the requests that they send. tests/Site.Tests looks at them in a browser.</summary>
public sealed class ServePagesTests : IDisposable
{
    private const string Import = "v4/im_open_login_svc/account_import";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("index.html", "text/html")]
    [InlineData("endpoints/v4-openim-sendmsg.html", "text/html")]
    [InlineData("site.css", "text/css")]
    [InlineData("try.js", "text/javascript")]
    [InlineData("search-index.js", "text/javascript")]
    public async Task Pages_are_at_the_root(string path, string type)
    {
        await using var serving = await ServeAsync();

        using var response = await serving.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Pages_of_other_sites_see_none_of_it()
    {
        await using var serving = await ServeAsync();

        foreach (var (method, path) in ((string, string)[])[("GET", ""), ("GET", "_fake/state"), ("POST", "_fake/try")])
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = JsonContent.Create(new { path = Import, request = "{}" }) };
            request.Headers.Add("Origin", "http://evil.example");
            using var response = await serving.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_request_of_a_page_shows_response_time_and_what_it_changed()
    {
        await using var serving = await ServeAsync();

        var answer = await TryAsync(serving, Import, """{ "UserID": "ann", "Nick": "Ann" } // new""");

        Assert.Equal(200, answer.GetProperty("status").GetInt32());
        Assert.Contains("\"ErrorCode\":0", answer.GetProperty("body").GetString());
        Assert.True(answer.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Equal("POST", answer.GetProperty("request").GetProperty("method").GetString());
        Assert.Equal("""{"UserID":"ann","Nick":"Ann"}""", answer.GetProperty("request").GetProperty("body").GetString());
        var change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal("user ann called Ann, 0 conversations, 0 unread messages",
            $"{change.GetProperty("kind")} {change.GetProperty("id")} {change.GetProperty("after")}");
        Assert.Contains("ann", (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/state")).GetProperty("users").EnumerateObject()
            .Select(user => user.Name));
    }

    [Fact]
    public async Task A_failure_is_explained_as_the_specs_do()
    {
        await using var serving = await ServeAsync();

        var answer = await TryAsync(serving, "v4/recentcontact/get_contact_group", """{ "From_Account": "nobody", "StartIndex": 0 }""");

        var error = answer.GetProperty("error");
        Assert.Equal(50001, error.GetProperty("code").GetInt32());
        Assert.Equal("UserNotImported", error.GetProperty("name").GetString());
        Assert.Equal("Import the account first.", error.GetProperty("remedy").GetString());
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        await using var serving = await ServeAsync("--abort", "10");

        var answer = await TryAsync(serving, Import, """{ "UserID": "ann" }""");

        Assert.Equal("The connection broke.", answer.GetProperty("failure").GetString());
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"\ud83d"}""")]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":"\ud83d","ErrorInfo":"","\ud83d":1}""")]
    public async Task A_response_with_half_a_surrogate_pair_is_shown_as_it_came(string body)
    {
        await using var serving = await ServeAsync();
        await serving.ControlAsync("faults", JsonSerializer.Serialize(new { body }));

        var answer = await TryAsync(serving, Import, """{ "UserID": "ann" }""");

        Assert.Equal((200, body), (answer.GetProperty("status").GetInt32(), answer.GetProperty("body").GetString()));
    }

    [Theory]
    [InlineData("{", "The request is not JSON: line 1, byte 2.")]
    [InlineData("[]", "The request is not a JSON object.")]
    [InlineData("""{ "a": 1, "a": 2 }""", "The request is not JSON")]
    [InlineData("""{ "UserID": "\ud83d" }""", "The request is not JSON: A text holds half a surrogate pair.")]
    [InlineData("""{ "\ud83d": 1 }""", "The request is not JSON: A text holds half a surrogate pair.")]
    public async Task A_request_that_is_no_JSON_object_is_refused_by_its_place(string request, string message)
    {
        await using var serving = await ServeAsync();

        using var response = await serving.Http.PostAsJsonAsync("_fake/try", new { path = Import, request });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(message, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/requests")).GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "path": "v4/x", "request": "\ud83d" }""")]
    [InlineData("""{ "path": 1, "request": "{}" }""")]
    [InlineData("""{ "path": "v4/x" }""")]
    public async Task A_body_without_two_texts_is_refused(string body)
    {
        await using var serving = await ServeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await serving.ControlAsync("try", body));
    }

    [Fact]
    public async Task Neither_the_key_nor_the_signature_reaches_a_page()
    {
        const string Key = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        _folder.Write("key.txt", Key);
        await using var serving = await ServeAsync("--key-file", "key.txt");

        using var response = await serving.Http.PostAsJsonAsync("_fake/try", new { path = Import, request = """{ "UserID": "ann" }""" });
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains("\"ErrorCode\\\":0", text);
        Assert.Contains("usersig=…", text);
        Assert.DoesNotContain("eJ", text);
        Assert.DoesNotContain(Key, text);
        foreach (var path in (string[])["", "endpoints/v4-im_open_login_svc-account_import.html", "try.js", "_fake/state"])
            Assert.DoesNotContain(Key, await serving.Http.GetStringAsync(path));
    }

    [Fact]
    public async Task An_API_of_ones_own_is_tried_by_its_examples()
    {
        _folder.Write("Specs/service.api.yaml", "service: Mail\nenvelope: { code: Code }\nerrors: { 7: { name: Full, remedy: Wait. } }\n");
        _folder.Write("Specs/list.api.yaml", """
            endpoint: v4/letters/list
            method: GET
            query:
              Box: { type: string }
            examples:
              - { response: { "Code": 7 } }
            """);
        await using var serving = await ServeAsync("--specs", "Specs");

        var answer = await TryAsync(serving, "v4/letters/list", """{ "Box": "in" }""");

        Assert.Equal("/v4/letters/list?Box=in", answer.GetProperty("request").GetProperty("url").GetString());
        Assert.Equal("Wait.", answer.GetProperty("error").GetProperty("remedy").GetString());
        Assert.Contains("Letters.ListAsync", await serving.Http.GetStringAsync("endpoints/v4-letters-list.html"));
    }

    private static async Task<JsonElement> TryAsync(Serving serving, string path, string request)
    {
        using var response = await serving.Http.PostAsJsonAsync("_fake/try", new { path, request });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<Serving> ServeAsync(params string[] arguments) => Serving.StartAsync(_folder.Path, arguments);
}
