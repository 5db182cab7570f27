namespace Chatwright.Testing.Rules;

/// <summary>The documented limits of messages.</summary>
internal static class MessageLimits
{
    /// <summary>Bytes of the elements of a message as JSON. More is 93000 for one-to-one messages, and 80002 in groups.</summary>
    internal const int BodyBytes = 12 * 1024;

    /// <summary>Bytes of a page of a history.</summary>
    internal const int PageBytes = 13 * 1024;

    /// <summary>Seconds for which a message is kept for a recipient who is offline. More is 90026.</summary>
    internal const int LifeTime = 7 * 24 * 60 * 60;
}
