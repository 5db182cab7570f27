using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The sources of a query parameter's value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiQuerySource
{
    /// <summary>A fixed text.</summary>
    Value,

    /// <summary>The id of the application, from the credential.</summary>
    SdkAppId,

    /// <summary>The account that makes the call, from the credential.</summary>
    Identifier,

    /// <summary>The signature, from the credential.</summary>
    Signature,

    /// <summary>A random number of 32 bits, new for each request: 0 to 4294967295.</summary>
    Random32,
}
