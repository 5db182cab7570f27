namespace Chatwright.Generator.Model;

/// <summary>Where the client takes the value of a query parameter from.</summary>
internal enum QuerySource
{
    SdkAppId,
    Identifier,
    Signature,

    /// <summary>A random number of 32 bits for each call.</summary>
    Random32,
}
