using Chatwright.Testing.Chat;

namespace Chatwright.Testing.Http;

/// <summary>The request is refused with a code. It never leaves the fake; nothing has been changed when it is thrown.</summary>
internal sealed class RefusalException(ChatErrorCode code, string info) : Exception(info)
{
    internal ChatErrorCode Code { get; } = code;
}
