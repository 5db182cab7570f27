namespace Chatwright.Generator.Words;

/// <summary>The sources of a member that the client fills when the caller leaves it out.</summary>
internal enum MemberSource
{
    SdkAppId,
    Identifier,

    /// <summary>A random number of 32 bits for each call.</summary>
    Random32,

    /// <summary>A new UUID for each call.</summary>
    Uuid,
}
