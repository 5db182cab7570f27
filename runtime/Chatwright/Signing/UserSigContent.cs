using System.Globalization;
using Chatwright.Signing;

namespace Chatwright;

/// <summary>The content of a UserSig, read without a key. It is unverified until <see cref="UserSig.Verify"/> succeeds. Immutable.</summary>
public sealed class UserSigContent
{
    internal UserSigContent(UserSigClaims claims, string signature)
    {
        Claims = claims;
        Signature = signature;
    }

    /// <summary>The account (<c>TLS.identifier</c>).</summary>
    public string Identifier => Claims.Identifier;

    /// <summary>The application (<c>TLS.sdkappid</c>).</summary>
    public uint SdkAppId => Claims.SdkAppId;

    /// <summary>The creation time, by its creator's clock, to the second (<c>TLS.time</c>).</summary>
    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Claims.Time);

    /// <summary>The validity in whole seconds (<c>TLS.expire</c>).</summary>
    public TimeSpan Lifetime => TimeSpan.FromSeconds(Claims.Expire);

    /// <summary>The end of the validity: <see cref="IssuedAt"/> and <see cref="Lifetime"/> together.</summary>
    public DateTimeOffset ExpiresAt => DateTimeOffset.FromUnixTimeSeconds(Claims.Time + Claims.Expire);

    /// <summary>Further rights (<c>TLS.userbuf</c>, see <see cref="Chatwright.UserBuf"/>); empty if there are none.</summary>
    public ReadOnlyMemory<byte> UserBuf => Claims.UserBuf is null ? default : Convert.FromBase64String(Claims.UserBuf);

    internal UserSigClaims Claims { get; }

    internal string Signature { get; }

    /// <summary>Account, application and times; never the signature.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Identifier} of application {SdkAppId}, from {IssuedAt:u} to {ExpiresAt:u}");
}
