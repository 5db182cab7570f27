using System.Globalization;
using Chatwright.Telemetry;
using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>A UserSig as a credential, with the times that determine its age.</summary>
internal sealed class SignedUserSig(ApiCredential credential, DateTimeOffset issuedAt, long timestamp, TimeSpan lifetime, TimeSpan renewBefore)
{
    /// <summary>A clock set back by more than this was or is wrong, so a new UserSig is signed by its present time.</summary>
    private static readonly TimeSpan s_backwards = TimeSpan.FromMinutes(-1);

    internal ApiCredential Credential { get; } = credential;

    /// <summary>Creates a UserSig that is valid from now on.</summary>
    /// <exception cref="ArgumentException">The clock shows a time that cannot be signed.</exception>
    internal static SignedUserSig Create(UserSigKey key, string identifier, TimeSpan lifetime, TimeSpan renewBefore, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var signature = UserSig.Create(key.SdkAppId, key.SecretKey, identifier, now, lifetime);
        if (Instruments.Signatures.Enabled)
            Guard.Run(1, static count => Instruments.Signatures.Add(count));
        var credential = new ApiCredential(key.SdkAppId.ToString(CultureInfo.InvariantCulture), identifier, signature);
        return new(credential, now, time.GetTimestamp(), lifetime, renewBefore);
    }

    /// <summary>The age of the UserSig that a signer keeps. None, and one that the service rejected, count as expired.</summary>
    internal static UserSigAge AgeOf(SignedUserSig? kept, ApiCredential? rejected, TimeProvider time)
        => kept is null || kept.Credential == rejected ? UserSigAge.Expired : kept.AgeAt(time);

    /// <summary>
    /// The wall clock counts the time that the machine slept; the timestamp is unaffected by a wall clock that is set back. The older of the two ages
    /// counts.
    /// </summary>
    private UserSigAge AgeAt(TimeProvider time)
    {
        var byWallClock = time.GetUtcNow() - issuedAt;
        var passed = time.GetElapsedTime(timestamp);
        var age = byWallClock > passed ? byWallClock : passed;
        if (age >= lifetime)
            return UserSigAge.Expired;
        return age >= lifetime - renewBefore || byWallClock < s_backwards ? UserSigAge.Due : UserSigAge.Fresh;
    }
}
