using Chatwright.Testing.Chat;

namespace Chatwright.Testing.Rules;

/// <summary>A refusal of a request, which becomes an error response. Nothing has been changed when it is thrown.</summary>
internal sealed class RefusalException(ChatErrorCode code, string info) : Exception(info)
{
    internal ChatErrorCode Code { get; } = code;
}
