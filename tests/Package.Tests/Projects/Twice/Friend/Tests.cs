namespace Twice;

internal static class Tests
{
    public static System.Type Client => typeof(TencentChat.TencentChatClient);
}
