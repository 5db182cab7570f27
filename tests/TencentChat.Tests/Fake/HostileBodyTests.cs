using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.Tencent;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

/// <summary>The fake responds with an envelope to every body, as the service does.</summary>
public sealed class HostileBodyTests
{
    private static readonly FakeTencentChatOptions s_options = new();

    /// <summary>Requests with members that no example has.</summary>
    private static readonly (string Path, string Body)[] s_more =
    [
        ("v4/openim/admin_set_msg_read", """{"Report_Account":"ann","Peer_Account":"bob","MsgReadTime":"1700000000"}"""),
        ("v4/profile/portrait_set", """{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_Custom_Test","Value":"text"}]}"""),
        (
            "v4/sns/friend_import",
            """
            {"From_Account":"ann","AddFriendItem":[{"To_Account":"bob","AddSource":"AddSource_Type_Test","CustomItem":[
              {"Tag":"Tag_SNS_Custom_Test","Value":"text"}]}]}
            """),
        (
            "v4/sns/friend_update",
            """
            {"From_Account":"ann","UpdateItem":[{"To_Account":"ann","SnsItem":[{"Tag":"Tag_SNS_Custom_Test","Value":"text"}]}]}
            """),
    ];

    [Fact]
    public async Task Every_body_has_a_response_with_a_code()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var (path, example) in Requests())
        {
            await using var fake = Seeded(example);
            using var http = new HttpMessageInvoker(fake.Handler, disposeHandler: false);
            foreach (var body in HostileBodies.Of(example))
            {
                count++;
                if (await FailureAsync(http, path, body) is { } failure)
                    failures.Add($"{path} {body}: {failure}");
            }
        }
        Assert.True(count > 10_000, $"{count} bodies");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<(string Path, string Body)> Requests() => SpecExamples.All
        .Where(example => example.Request is { Length: > 2 })
        .Select(example => (example.Path, example.Request!))
        .Distinct()
        .Concat(s_more);

    /// <summary>A fake that has what a request names, and a receiver to which it writes webhooks.</summary>
    private static FakeTencentChat Seeded(string request)
    {
        var fake = new FakeTencentChat(s_options);
        foreach (var text in Texts(JsonNode.Parse(request)).Where(text => text.Length > 0))
        {
            fake.Accounts.Add(text);
            fake.Groups.Add(text, "administrator");
        }
        fake.Webhooks.SendTo(new Uri("http://localhost/"), token: null, new Silent());
        return fake;
    }

    private static async Task<string?> FailureAsync(HttpMessageInvoker http, string path, string body)
    {
        try
        {
            var key = UserSig.Create(s_options.SdkAppId, s_options.SecretKey, "administrator", DateTimeOffset.UtcNow, TimeSpan.FromDays(1));
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                $"http://chat.invalid/{path}?sdkappid={s_options.SdkAppId}&identifier=administrator&usersig={key}&random=1&contenttype=json")
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            using var response = await http.SendAsync(request, default);
            var envelope = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            return envelope["ErrorCode"] is null ? envelope.ToJsonString() : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{e}";
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}""") });
    }
}
