namespace Chatwright.Testing.Rules;

/// <summary>The documented limits of friends, friend groups and blocked accounts of a user.</summary>
internal static class FriendLimits
{
    /// <summary>Friends. More is 30010, and 30014 for the other side.</summary>
    internal const int Friends = 3000;

    /// <summary>Friend groups. More is 30011.</summary>
    internal const int Groups = 32;

    /// <summary>Blocked accounts. More is 30013.</summary>
    internal const int Blocked = 1000;

    /// <summary>Bytes of the value of a custom field.</summary>
    internal const int CustomBytes = 500;
}
