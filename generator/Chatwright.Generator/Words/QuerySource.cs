namespace Chatwright.Generator.Words;

/// <summary>The sources of a query parameter's value.</summary>
internal enum QuerySource
{
    SdkAppId,
    Identifier,
    Signature,

    /// <summary>A random number of 32 bits for each call.</summary>
    Random32,
}
