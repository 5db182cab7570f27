using System.Globalization;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Json;

namespace Chatwright.Testing.Webhooks;

/// <summary>The replies by which receivers decide, as the documents allow them.</summary>
internal sealed class Decision
{
    private static readonly Dictionary<string, Decision> s_all = All().ToDictionary(static decision => decision._command, StringComparer.Ordinal);

    private readonly string _command;
    private readonly Func<JsonElement, WebhookReply> _read;
    private readonly Func<long, bool>? _isCode;

    private Decision(string command, Func<JsonElement, WebhookReply> read, Func<long, bool>? isCode)
        => (_command, _read, _isCode) = (command, read, isCode);

    /// <summary>The decision of a webhook; null if its reply decides nothing.</summary>
    internal static Decision? Find(string command) => s_all.GetValueOrDefault(command);

    /// <exception cref="JsonException">A member of the reply has the wrong type.</exception>
    /// <exception cref="ArgumentException">The reply breaks a limit.</exception>
    /// <exception cref="InvalidDataException">The code is none of the webhook's.</exception>
    internal WebhookReply Read(JsonElement reply)
    {
        var read = _read(reply);
        if (_isCode is not null && !_isCode(read.Code))
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"ErrorCode {read.Code} is no decision on {_command}."));
        return read;
    }

    private static IEnumerable<Decision> All() =>
    [
        // The service ignores the code; each item of the reply has one of its own.
        Of<FriendAddingReply>(TencentChatWebhooks.FriendAdding, isCode: null),
        Of<FriendRequestResolvingReply>(TencentChatWebhooks.FriendRequestResolving, isCode: null),
        Of<GroupCreatingReply>(TencentChatWebhooks.GroupCreating, IsOfGroup),
        Of<GroupJoinRequestingReply>(TencentChatWebhooks.GroupJoinRequesting, IsOfGroup),
        Of<GroupMemberInvitingReply>(TencentChatWebhooks.GroupMemberInviting, IsOfGroup),
        Of<GroupMessageSendingReply>(TencentChatWebhooks.GroupMessageSending, static code => code == 2 || IsOfGroup(code)),
        Of<MessageSendingReply>(TencentChatWebhooks.MessageSending, static code => code == 2 || IsOfMessage(code)),
        Of<OfficialAccountCreatingReply>(TencentChatWebhooks.OfficialAccountCreating, IsOfMessage),
        Of<OfficialAccountMessageSendingReply>(
            TencentChatWebhooks.OfficialAccountMessageSending, static code => code == 2 || IsOfMessage(code)),
        Of<OfficialAccountSubscriberAddingReply>(TencentChatWebhooks.OfficialAccountSubscriberAdding, static code => code is 0 or 1),
        Of<RobotSignalReceivingReply>(TencentChatWebhooks.RobotSignalReceiving, static code => code is 0 or 1),
        Of<TopicCreatingReply>(TencentChatWebhooks.TopicCreating, IsOfGroup),
    ];

    private static Decision Of<TReply>(WebhookDescriptor webhook, Func<long, bool>? isCode)
        where TReply : WebhookReply, IJsonModel<TReply>
        => new(webhook.Command, Read<TReply>, isCode);

    private static bool IsOfGroup(long code) => code is 0 or 1 or (>= 10100 and <= 10200);

    private static bool IsOfMessage(long code) => code is 0 or 1 or (>= 120001 and <= 130000);

    private static TReply Read<TReply>(JsonElement json)
        where TReply : WebhookReply, IJsonModel<TReply>
    {
        var reply = ModelJson<TReply>.Read(json);
        if (reply is IValidated validated)
        {
            var check = new RequestCheck(endpoint: null);
            validated.Validate(ref check);
        }
        return reply;
    }
}
