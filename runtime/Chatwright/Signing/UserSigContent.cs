using System.Globalization;
using Chatwright.Signing;

namespace Chatwright;

/// <summary>The content of a UserSig, read without a key. Nothing of it is proven until <see cref="UserSig.Verify"/> succeeds. Immutable.</summary>
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

    /// <summary>When it was made, by the clock of who made it, to the second (<c>TLS.time</c>).</summary>
    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Claims.Time);

    /// <summary>How long it is good for, in whole seconds (<c>TLS.expire</c>).</summary>
    public TimeSpan Lifetime => TimeSpan.FromSeconds(Claims.Expire);

    /// <summary>From when on it no longer counts: <see cref="IssuedAt"/> and <see cref="Lifetime"/> together.</summary>
    public DateTimeOffset ExpiresAt => DateTimeOffset.FromUnixTimeSeconds(Claims.Time + Claims.Expire);

    /// <summary>The rights that it carries besides (<c>TLS.userbuf</c>, see <see cref="Chatwright.UserBuf"/>); empty when there are none.</summary>
    public ReadOnlyMemory<byte> UserBuf => Claims.UserBuf is null ? default : Convert.FromBase64String(Claims.UserBuf);

    internal UserSigClaims Claims { get; }

    internal string Signature { get; }

    /// <summary>Account, application and times; never the signature.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Identifier} of application {SdkAppId}, from {IssuedAt:u} to {ExpiresAt:u}");
}
