using Chatwright.CodeGeneration;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>The descriptions, as emitted.</summary>
public static class GateWebhooks
{
    public static WebhookDescriptor MessageSending { get; } =
        new() { Name = "MessageSending", Command = "C2C.CallbackBeforeSendMsg", Decides = true, RefusalCode = 1 };

    public static WebhookDescriptor MemberJoined { get; } = new() { Name = "MemberJoined", Command = "Group.CallbackAfterNewMemberJoin" };

    internal static WebhookService Service { get; } = new("Gate", Contract.V1)
    {
        CommandParameter = "CallbackCommand",
        AppParameter = "SdkAppid",
        AppOption = "SdkAppId",
        SignatureParameter = "Sign",
        TimeParameter = "RequestTime",
        FixedQuery = [new() { Name = "contenttype", Value = "json" }],
        Query = ["ClientIP", "OptPlatform"],
        Reply = new() { Status = "ActionStatus", Ok = "OK", Code = "ErrorCode", Info = "ErrorInfo" },
        Webhooks = [MessageSending, MemberJoined],
    };
}
