using Chatwright.TencentChat;

namespace Chatwright.Testing.Rules;

/// <summary>The codes by which the endpoints of one service refuse what any request can have wrong.</summary>
internal sealed record RefusalCodes
{
    /// <summary>The codes of endpoints that document none of their own.</summary>
    internal static RefusalCodes Default { get; } = new();

    /// <summary>Conversations, the only ones with a code for a UserID that is not a string.</summary>
    internal static RefusalCodes Conversations { get; } = new() { UserIdType = TencentChatErrorCode.UserIdTypeInvalid };

    internal static RefusalCodes Messages { get; } = new()
    {
        BadJson = TencentChatErrorCode.MessageJsonInvalid,
        Invalid = TencentChatErrorCode.MessageJsonInvalid,
        NotAdmin = TencentChatErrorCode.MessageAdminRequired,
        ByMember = new Dictionary<string, TencentChatErrorCode>(StringComparer.Ordinal)
        {
            ["To_Account"] = TencentChatErrorCode.MessageRecipientMissing,
            ["Peer_Account"] = TencentChatErrorCode.MessageRecipientMissing,
            ["From_Account"] = TencentChatErrorCode.MessageSenderMissing,
            ["Operator_Account"] = TencentChatErrorCode.MessageSenderMissing,
            ["Report_Account"] = TencentChatErrorCode.MessageSenderMissing,
            ["MsgBody"] = TencentChatErrorCode.MessageBodyInvalid,
            ["MsgSeq"] = TencentChatErrorCode.MessageSeqInvalid,
            ["MsgRandom"] = TencentChatErrorCode.MessageRandomInvalid,
            ["MsgTimeStamp"] = TencentChatErrorCode.MessageTimeInvalid,
            ["SyncFromOldSystem"] = TencentChatErrorCode.MessageImportKindInvalid,
            ["SyncOtherMachine"] = TencentChatErrorCode.MessageSyncFlagInvalid,
            ["MsgLifeTime"] = TencentChatErrorCode.MessageLifeTimeNotInteger,
            ["MsgKey"] = TencentChatErrorCode.MessageKeyInvalid,
        },
    };

    internal static RefusalCodes Groups { get; } = new()
    {
        BadJson = TencentChatErrorCode.GroupParameterInvalid,
        Invalid = TencentChatErrorCode.GroupParameterInvalid,
        NotAdmin = TencentChatErrorCode.GroupPermissionDenied,
        ByMember = new Dictionary<string, TencentChatErrorCode>(StringComparer.Ordinal) { ["GroupId"] = TencentChatErrorCode.GroupIdInvalid },
    };

    internal static RefusalCodes Profiles { get; } = new()
    {
        BadJson = TencentChatErrorCode.ProfileParameterInvalid,
        Invalid = TencentChatErrorCode.ProfileParameterInvalid,
        NotAdmin = TencentChatErrorCode.ProfileAdminRequired,
        ByMember = new Dictionary<string, TencentChatErrorCode>(StringComparer.Ordinal)
        {
            ["Value"] = TencentChatErrorCode.ProfileValueTypeInvalid,
        },
    };

    internal static RefusalCodes Relationships { get; } = new()
    {
        BadJson = TencentChatErrorCode.RelationshipParameterInvalid,
        Invalid = TencentChatErrorCode.RelationshipParameterInvalid,
        NotAdmin = TencentChatErrorCode.RelationshipAdminRequired,
    };

    /// <summary>The body is no JSON object.</summary>
    internal TencentChatErrorCode BadJson { get; init; } = TencentChatErrorCode.BadRequestJson;

    /// <summary>A member is missing or out of range.</summary>
    internal TencentChatErrorCode Invalid { get; init; } = TencentChatErrorCode.RequestParameterInvalid;

    /// <summary>The caller is a user of the application, but no administrator.</summary>
    internal TencentChatErrorCode NotAdmin { get; init; } = TencentChatErrorCode.ConversationAdminRequired;

    /// <summary>A UserID, however deep, is not a string; null where that is like any other value of a wrong type.</summary>
    internal TencentChatErrorCode? UserIdType { get; init; }

    private IReadOnlyDictionary<string, TencentChatErrorCode> ByMember { get; init; } = new Dictionary<string, TencentChatErrorCode>();

    /// <summary>The refusal of a request that a member makes invalid. The first member that the text names decides on the code.</summary>
    internal RefusalException Refuse(string info)
    {
        var named = ByMember.Keys.Select(member => (Member: member, At: info.IndexOf(member, StringComparison.Ordinal)))
            .Where(static found => found.At >= 0).OrderBy(static found => found.At).Select(static found => found.Member).FirstOrDefault();
        return new(named is null ? Invalid : ByMember[named], info);
    }
}
