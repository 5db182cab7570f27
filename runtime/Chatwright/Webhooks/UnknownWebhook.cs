namespace Chatwright;

/// <summary>A webhook that this version does not describe, or whose body lacks a member that its description requires.</summary>
public sealed record UnknownWebhook : ApiWebhook
{
    /// <summary>The command, such as <c>C2C.CallbackBeforeSendMsg</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The body as it came.</summary>
    public required RawJson Body { get; init; }
}
