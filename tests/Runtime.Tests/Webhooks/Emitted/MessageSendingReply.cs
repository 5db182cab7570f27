using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>A reply, as emitted: static members for the codes, and members that replace those of the body.</summary>
public sealed record MessageSendingReply : WebhookReply, IJsonWritable<MessageSendingReply>, IValidated
{
    private MessageSendingReply()
    {
    }

    public static MessageSendingReply Allow { get; } = new();

    public string? Text { get; init; }

    public static MessageSendingReply Refuse(string? message = null) => new() { Code = 1, Message = message ?? "" };

    public static MessageSendingReply Refuse(long code, string? message = null)
    {
        if (code is < 120001 or > 130000)
            throw new ArgumentOutOfRangeException(nameof(code), code, "The code must be from 120001 to 130000.");
        return new() { Code = code, Message = message ?? "" };
    }

    void IValidated.Validate(ref RequestCheck check) => check.MaxBytes("Text", Text, 64);

    static void IJsonWritable<MessageSendingReply>.Write(ref JsonOutput json, MessageSendingReply value)
    {
        json.BeginObject();
        json.WriteString("\"ActionStatus\":"u8, "OK");
        json.WriteInt64("\"ErrorCode\":"u8, value.Code);
        json.WriteString("\"ErrorInfo\":"u8, value.Message);
        json.WriteString("\"Text\":"u8, value.Text);
        json.EndObject();
    }
}
