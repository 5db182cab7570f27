using System.Globalization;
using Chatwright.Signing;

namespace Chatwright.Tencent;

/// <summary>The claims of a UserSig. They are not proven until <see cref="UserSig.Validate"/> succeeds. Immutable.</summary>
public sealed class UserSigClaims
{
    internal UserSigClaims(UserSigPayload payload, string signature)
    {
        Payload = payload;
        Signature = signature;
        UserBuf = payload.UserBuf is null ? default : Convert.FromBase64String(payload.UserBuf);
    }

    /// <summary>The account (<c>TLS.identifier</c>).</summary>
    public string Identifier => Payload.Identifier;

    /// <summary>The id of the application (<c>TLS.sdkappid</c>).</summary>
    public uint SdkAppId => Payload.SdkAppId;

    /// <summary>The time of issue by the issuer's clock, to the second (<c>TLS.time</c>).</summary>
    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Payload.Time);

    /// <summary>The lifetime in whole seconds (<c>TLS.expire</c>).</summary>
    public TimeSpan Lifetime => TimeSpan.FromSeconds(Payload.Expire);

    /// <summary>The time of expiry: <see cref="IssuedAt"/> plus <see cref="Lifetime"/>.</summary>
    public DateTimeOffset ExpiresAt => DateTimeOffset.FromUnixTimeSeconds(Payload.Time + Payload.Expire);

    /// <summary>The additional rights (<c>TLS.userbuf</c>), such as those of a PrivateMapKey; empty if there are none.</summary>
    public ReadOnlyMemory<byte> UserBuf { get; }

    internal UserSigPayload Payload { get; }

    internal string Signature { get; }

    /// <summary>Returns account, application and times; never the signature.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Identifier} of application {SdkAppId}, from {IssuedAt:u} to {ExpiresAt:u}");
}
