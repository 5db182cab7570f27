using Chatwright.CodeGeneration;

namespace Chatwright.Transport;

/// <summary>The parts of a credential that requests carry.</summary>
internal static class CredentialSource
{
    /// <summary>Gets the part that a source names; null for another source, and for a part that the credential lacks.</summary>
    internal static string? In(this ApiQuerySource source, ApiCredential credential) => source switch
    {
        ApiQuerySource.SdkAppId => credential.AppId,
        ApiQuerySource.Identifier => credential.Identifier,
        ApiQuerySource.Signature => credential.Signature,
        _ => null,
    };
}
