using System.Text;
using Benchmarks.Measuring;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Benchmarks.Webhooks;

/// <summary>One webhook from query and body to the reply, of a handler that has its decision at hand.</summary>
internal static class WebhookRows
{
    public const string Case = "C2C.CallbackBeforeSendMsg";
    public const string Chatwright = "Chatwright";
    public const string Refused = "Chatwright, refused for its signature";
    public const string Plain = "by hand: split query, SHA256, System.Text.Json source generation";
    public const string Floor = "floor: allocate only";

    public const string Token = "a token of no app";

    private const string Body =
        """
        {"CallbackCommand":"C2C.CallbackBeforeSendMsg","From_Account":"jared","To_Account":"John","MsgSeq":48374,"MsgRandom":2837546,
        "MsgTime":1557481126,"MsgKey":"48374_2837546_1557481126","OnlineOnlyFlag":1,
        "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"red packet"}}],"CloudCustomData":"your cloud custom data","EventTime":1670574414123}
        """;

    private const string Reply = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";

    public static IReadOnlyList<Subject> Subjects()
    {
        var body = Encoding.UTF8.GetBytes(Body.ReplaceLineEndings(""));
        var keeper = new Keeper();
        // The signature is valid for as long as the measuring takes.
        var receiver = new TencentChatWebhookReceiver(keeper, new() { SdkAppId = 1_400_000_000, Tokens = [Token], MaxAge = TimeSpan.FromHours(6) });
        var (query, wrong) = (Query(Token), Query("another token"));
        var subjects = new Subject[]
        {
            new(Chatwright, () => Receive(receiver, query, body, 200)),
            new(Refused, () => Receive(receiver, wrong, body, 401)),
            new(Plain, () => PlainReceiver.Receive(query, body)),
            new(Floor, () => keeper.Latest is { } webhook ? Copy(webhook) : null),
        };
        Check(Encoding.UTF8.GetString(receiver.ReceiveAsync("POST", query, body).AsTask().Result.Body.Span));
        Check(Encoding.UTF8.GetString(PlainReceiver.Receive(query, body)!));
        return subjects;
    }

    private static void Check(string reply)
    {
        if (reply != Reply)
            throw new InvalidOperationException($"The reply was {reply}");
    }

    private static string Query(string token)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return $"?SdkAppid=1400000000&CallbackCommand={Case}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=Android"
            + $"&Sign={WebhookSignature.Create(token, now)}&RequestTime={now}";
    }

    /// <returns>An object that was there before: the result itself would have to be boxed.</returns>
    private static byte[] Receive(TencentChatWebhookReceiver receiver, string query, byte[] body, int status)
    {
        var receiving = receiver.ReceiveAsync("POST", query, body);
        return receiving is { IsCompletedSuccessfully: true, Result: var result } && result.StatusCode == status
            ? body
            : throw new InvalidOperationException("The webhook was not received.");
    }

    /// <summary>Builds anew what a handler is given, and the bytes of its reply.</summary>
    private static (object, object, object) Copy(MessageSendingWebhook it) => (
        new MessageSendingWebhook
        {
            FromAccount = Copy(it.FromAccount),
            ToAccount = Copy(it.ToAccount),
            MsgSeq = it.MsgSeq,
            MsgRandom = it.MsgRandom,
            MsgTime = it.MsgTime,
            MsgKey = Copy(it.MsgKey!),
            IsOnlineOnly = it.IsOnlineOnly,
            MsgBody = new ApiList<MessageElement>([new MessageElement.TextElement { Text = Copy("red packet") }]),
            CloudCustomData = Copy(it.CloudCustomData!),
            EventTime = it.EventTime,
        },
        new TencentChatWebhookContext { ClientIp = Copy("127.0.0.1"), Platform = it.Context.Platform },
        new byte[Reply.Length]);

    private static string Copy(string text) => new(text.AsSpan());

    private sealed class Keeper : TencentChatWebhookHandler
    {
        public MessageSendingWebhook? Latest { get; private set; }

        public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        {
            Latest = webhook;
            return new(MessageSendingReply.Allow);
        }
    }
}
