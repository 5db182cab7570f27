namespace Chatwright;

/// <summary>What <see cref="UserSig.Verify"/> found. The numbers of the failures are the error codes that the API answers in that case (its list of error codes).</summary>
public enum UserSigVerdict
{
    /// <summary>Genuine, for this application and account, and not expired.</summary>
    Valid = 0,

    /// <summary>Genuine, but its time is over.</summary>
    Expired = 70001,

    /// <summary>Not a UserSig at all: cut short, of another alphabet, not compressed, or without one of its members.</summary>
    Malformed = 70003,

    /// <summary>Made with another key, or changed since.</summary>
    WrongSignature = 70009,

    /// <summary>It names another account.</summary>
    WrongIdentifier = 70013,

    /// <summary>It names another application.</summary>
    WrongApp = 70014,
}
