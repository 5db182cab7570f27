using System.Text.Json.Serialization;

namespace Chatwright;

/// <summary>A credential that authenticates requests. A part that is null is left out of the request. Immutable.</summary>
/// <param name="appId">The id of the application.</param>
/// <param name="identifier">The account that makes the call.</param>
/// <param name="signature">The signature; a secret.</param>
public sealed class ApiCredential(string? appId, string? identifier, string? signature)
{
    /// <summary>The id of the application; null if the request carries none.</summary>
    public string? AppId { get; } = appId;

    /// <summary>The account that makes the call; null if the request carries none.</summary>
    public string? Identifier { get; } = identifier;

    /// <summary>The signature, a secret; null if the request carries none. Left out of JSON.</summary>
    [JsonIgnore]
    public string? Signature { get; } = signature;

    /// <summary>Returns application and account; never the signature.</summary>
    public override string ToString()
        => $"{Identifier ?? "nobody"} of application {AppId ?? "none"}, signature {(Signature is null ? "none" : "***")}";
}
