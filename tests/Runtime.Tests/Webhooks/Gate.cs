using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>A receiver at a fixed time, and the requests of the service to it.</summary>
internal sealed class Gate
{
    public const string Token = "xxxxyyyy";
    public const long Time = 1669872112;
    public const long App = 1400000000;
    public const string Sending = "C2C.CallbackBeforeSendMsg";
    public const string Joined = "Group.CallbackAfterNewMemberJoin";
    public const string SendingBody = """{"CallbackCommand":"C2C.CallbackBeforeSendMsg","From_Account":"ann","To_Account":"bob","Text":"hi"}""";
    public const string JoinedBody = """{"GroupId":"@TGS#1","Members":["bob"]}""";
    public const string Allowed = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";
    public const string Refused = """{"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":""}""";

    public Gate(Action<GateWebhookOptions>? change = null)
    {
        var options = new GateWebhookOptions { SdkAppId = App, Tokens = [Token], TimeProvider = Clock };
        change?.Invoke(options);
        Receiver = new(Handler, options);
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.FromUnixTimeSeconds(Time));

    public GateHandler Handler { get; } = new();

    public GateWebhookReceiver Receiver { get; }

    public static string Query(
        string command = Sending, string token = Token, long time = Time, string app = "1400000000",
        string more = "&ClientIP=127.0.0.1&OptPlatform=Android")
        => $"SdkAppid={app}&CallbackCommand={command}&contenttype=json{more}&Sign={WebhookSignature.Create(token, time)}&RequestTime={time}";

    public Task<WebhookResult> SendAsync(string body = SendingBody, string? query = null, string method = "POST", CancellationToken token = default)
        => Receiver.ReceiveAsync(method, query ?? Query(), Encoding.UTF8.GetBytes(body), token).AsTask();

    public Task<WebhookResult> JoinAsync(string body = JoinedBody) => SendAsync(body, Query(Joined));

    public async Task<int> StatusAsync(string query, string body = SendingBody, string method = "POST")
    {
        var result = await SendAsync(body, query, method);
        Assert.Equal(result.StatusCode == 200, result.ContentType is not null);
        Assert.Equal(result.StatusCode == 200, !result.Body.IsEmpty);
        return result.StatusCode;
    }
}
