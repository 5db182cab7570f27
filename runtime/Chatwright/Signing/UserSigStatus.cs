namespace Chatwright.Tencent;

/// <summary>The results of <see cref="UserSig.Validate"/>. The values of the failures are the API's error codes.</summary>
public enum UserSigStatus
{
    /// <summary>The signature is correct, is for this application and account, and has not expired.</summary>
    Valid = 0,

    /// <summary>The signature is correct but has expired.</summary>
    Expired = 70001,

    /// <summary>The text is not a UserSig: it is cut short, has another alphabet, is not compressed, or lacks a member.</summary>
    Malformed = 70003,

    /// <summary>The signature was made with another key, or the text was changed.</summary>
    WrongSignature = 70009,

    /// <summary>The UserSig is for another account.</summary>
    WrongIdentifier = 70013,

    /// <summary>The UserSig is for another application.</summary>
    WrongSdkAppId = 70014,
}
