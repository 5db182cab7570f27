namespace Chatwright.Signing;

/// <summary>The age of a UserSig by the clocks.</summary>
internal enum UserSigAge
{
    /// <summary>Usable.</summary>
    Fresh,

    /// <summary>Usable, and due for replacement.</summary>
    Due,

    /// <summary>To be replaced before any request is sent.</summary>
    Expired,
}
