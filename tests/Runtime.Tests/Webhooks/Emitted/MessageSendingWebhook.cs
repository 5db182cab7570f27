using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>A body of a webhook that decides, as emitted.</summary>
public sealed record MessageSendingWebhook : GateWebhook, IJsonModel<MessageSendingWebhook>
{
    private static readonly Utf8NameTable s_members = new("From_Account", "To_Account", "MsgSeq", "Text", "EventTime");

    public required string FromAccount { get; init; }

    public string? ToAccount { get; init; }

    public long? MsgSeq { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? EventTime { get; init; }

    static void IJsonWritable<MessageSendingWebhook>.Write(ref JsonOutput json, MessageSendingWebhook value)
    {
        json.BeginObject();
        json.WriteString("\"From_Account\":"u8, value.FromAccount);
        json.WriteString("\"To_Account\":"u8, value.ToAccount);
        json.WriteInt64("\"MsgSeq\":"u8, value.MsgSeq);
        json.WriteString("\"Text\":"u8, value.Text);
        json.WriteMillis("\"EventTime\":"u8, value.EventTime);
        json.EndObject();
    }

    static MessageSendingWebhook IJsonReadable<MessageSendingWebhook>.Read(ref JsonCursor json)
    {
        string? fromAccount = null, toAccount = null, text = null;
        long? msgSeq = null;
        DateTimeOffset? eventTime = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            switch (member)
            {
                case 0: fromAccount = json.ReadString(); break;
                case 1: toAccount = json.ReadString(); break;
                case 2: msgSeq = json.ReadInt64(); break;
                case 3: text = json.ReadString(); break;
                case 4: eventTime = json.ReadMillis(); break;
            }
        }
        return new()
        {
            FromAccount = fromAccount ?? json.Missing<string>("From_Account"),
            ToAccount = toAccount,
            MsgSeq = msgSeq,
            Text = text,
            EventTime = eventTime,
        };
    }
}
