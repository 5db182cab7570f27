using Chatwright.TencentChat;

namespace Chatwright.Testing.Rules;

/// <summary>A refusal of a request, which becomes an error response. Nothing has been changed when it is thrown.</summary>
internal sealed class RefusalException(TencentChatErrorCode code, string info) : Exception(info)
{
    internal TencentChatErrorCode Code { get; } = code;
}
