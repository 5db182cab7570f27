using System.Globalization;
using System.Text;
using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;

namespace Generated.Tests.Fake;

/// <summary>Calls the fake with requests written by hand: a test sets the parts that differ from a valid request.</summary>
internal sealed class RawCaller(FakeTencentChat fake, HttpClient http, TimeProvider clock)
{
    public const uint App = 1400000000;
    public const string Key = "a-key-that-guards-nothing";
    public const string Admin = "administrator";

    public static string List(string user, int flags = 7)
        => $$"""{"From_Account":"{{user}}","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":{{flags}}}""";

    public string Sign(string identifier = Admin, uint app = App, string key = Key, TimeSpan? lifetime = null)
        => UserSig.Create(app, key, identifier, clock.GetUtcNow(), lifetime ?? TimeSpan.FromDays(1));

    public Dictionary<string, string?> Query() => new()
    {
        ["sdkappid"] = App.ToString(CultureInfo.InvariantCulture),
        ["identifier"] = Admin,
        ["usersig"] = Sign(),
        ["random"] = "4294967295",
        ["contenttype"] = "json",
    };

    /// <summary>Sends a good request with another query: null leaves a parameter out.</summary>
    public Task<RawResponse> WithAsync(string parameter, string? value)
    {
        var query = Query();
        query[parameter] = value;
        return CallAsync("get_list", List(Admin), query);
    }

    public Task<RawResponse> CallAsync(string command, string body, Dictionary<string, string?>? query = null)
        => SendAsync($"v4/recentcontact/{command}", Encoding.UTF8.GetBytes(body), query);

    public Task<RawResponse> SendAsync(
        string path, byte[] body, Dictionary<string, string?>? query = null, string? contentType = "application/json", HttpMethod? method = null,
        string more = "")
    {
        var pairs = (query ?? Query()).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}");
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(new(method ?? HttpMethod.Post, new Uri($"{fake.Host.Primary}{path}?{string.Join('&', pairs)}{more}")) { Content = content });
    }

    private async Task<RawResponse> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            var type = response.Content.Headers.ContentType;
            return new(response.StatusCode, type?.ToString(), await response.Content.ReadAsStringAsync());
        }
    }
}
