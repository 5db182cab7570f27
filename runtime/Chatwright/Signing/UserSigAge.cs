namespace Chatwright.Signing;

/// <summary>What the clocks say about a UserSig.</summary>
internal enum UserSigAge
{
    /// <summary>To be used.</summary>
    Fresh,

    /// <summary>To be used, and to be replaced.</summary>
    Due,

    /// <summary>To be replaced before anything is sent.</summary>
    Expired,
}
